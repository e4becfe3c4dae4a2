package backprop.ui.train.report;

import backprop.browser.DeviceStore;
import backprop.run.RunView;
import backprop.run.RunsView;
import backprop.run.report.LabReport;
import backprop.run.report.RunNotes;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.train.certificate.CertificateDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The runs as cards, with room for their student's words, and what becomes of the cards that are ticked. */
public final class ReportDialog {
    private static final String TITLE = "report-title", AUTHOR = "report-author";

    private final Supplier<RunsView> runs;
    private final RunNotes notes;
    private final Consumer<RunView> changed;
    private final CertificateDialog certificates;
    private final HTMLElement dialog = Elements.byId("report-dialog");
    private final HTMLElement list = Elements.byId("report-cards");
    private final List<ReportCard> cards = new ArrayList<>();

    /** @param changed told a run whose note is another one, to be kept with it */
    public ReportDialog(
            Supplier<RunsView> runs, RunNotes notes, Consumer<RunView> changed, CertificateDialog certificates) {
        this.runs = runs;
        this.notes = notes;
        this.changed = changed;
        this.certificates = certificates;
        Elements.byId("report").addEventListener("click", event -> open());
        Elements.byId("report-close").addEventListener("click", event -> close(dialog));
        Elements.byId("report-save").addEventListener("click", event -> ReportFiles.save(report()));
        Elements.byId("report-print").addEventListener("click", event -> ReportFiles.print(report()));
        for (String field : List.of(TITLE, AUTHOR)) persist(Elements.byId(field), field);
        // The page's own keys are not meant while it is open.
        dialog.addEventListener("keydown", event -> event.stopPropagation());
    }

    private static void persist(HTMLInputElement field, String name) {
        field.setValue(DeviceStore.get(name));
        field.addEventListener("input", event -> DeviceStore.put(name, field.getValue()));
    }

    private void open() {
        fill();
        open(dialog);
    }

    private void fill() {
        Markup.empty(list);
        cards.clear();
        for (RunView run : runs.get().runs())
            if (run.iteration() > 0 && !run.state().isPreview()) cards.add(card(run));
        cards.forEach(card -> list.appendChild(card.root));
        Elements.byId("report-blank").setHidden(!cards.isEmpty());
        Elements.byId("report-form").setHidden(cards.isEmpty());
        updateButtons();
    }

    private ReportCard card(RunView run) {
        return new ReportCard(run, notes, () -> changed.accept(run), this::updateButtons, card -> certify(card, run));
    }

    private void certify(ReportCard card, RunView run) {
        certificates.open(Optional.of(run), card::show);
    }

    private void updateButtons() {
        boolean isEmpty = cards.stream().noneMatch(ReportCard::isIn);
        for (String id : List.of("report-save", "report-print"))
            ((HTMLButtonElement) Elements.byId(id)).setDisabled(isEmpty);
    }

    private LabReport report() {
        String title = value(TITLE);
        return new LabReport(
                title.isEmpty() ? Texts.text("report.title.usual") : title,
                value(AUTHOR),
                today(),
                cards.stream().filter(ReportCard::isIn).map(ReportCard::entry).toList());
    }

    private static String value(String id) {
        return ((HTMLInputElement) Elements.byId(id)).getValue().trim();
    }

    @JSBody(
            script = "return new Date().toLocaleDateString(document.documentElement.lang,"
                    + " { year: 'numeric', month: 'long', day: 'numeric' });")
    private static native String today();

    @JSBody(params = "dialog", script = "if (!dialog.open) dialog.showModal();")
    private static native void open(HTMLElement dialog);

    @JSBody(params = "dialog", script = "dialog.close();")
    private static native void close(HTMLElement dialog);
}
