package backprop.ui.train.report;

import backprop.run.RunView;
import backprop.run.report.LabReport;
import backprop.run.report.ReportEntry;
import backprop.run.report.ReportEntry.CertificateLink;
import backprop.run.report.RunNotes;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.train.certificate.CertificateDialog;
import backprop.ui.train.runs.RunNames;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/** A run as it will stand in the report, and the box for what its student says of it. */
final class ReportCard {
    final HTMLElement root = Elements.create("li");
    private final HTMLElement sheet = Elements.create("div");
    private final HTMLInputElement picked = Elements.create("input");
    private final HTMLTextAreaElement words = Elements.create("textarea");
    private final RunView run;
    private final RunNotes notes;

    /**
     * @param noted called when the note is another one
     * @param ticked called when it is put into the report, or taken out
     * @param certify called when its certificate is wanted
     */
    ReportCard(RunView run, RunNotes notes, Runnable noted, Runnable ticked, Consumer<ReportCard> certify) {
        this.run = run;
        this.notes = notes;
        sheet.setClassName("report-sheet");
        root.appendChild(pick(ticked, certify));
        root.appendChild(sheet);
        root.appendChild(words(noted));
        show();
    }

    private HTMLElement pick(Runnable ticked, Consumer<ReportCard> certify) {
        picked.setType("checkbox");
        picked.setChecked(!run.isHidden());
        picked.setAttribute("aria-label", Texts.text("report.in.label", RunNames.title(run)));
        picked.addEventListener("change", event -> {
            tick();
            ticked.run();
        });
        tick();
        HTMLElement label = Elements.create("label"), said = Elements.create("span"), line = Elements.create("p");
        Texts.show(said, "report.in");
        label.appendChild(picked);
        label.appendChild(said);
        line.setClassName("train-pick");
        line.appendChild(label);
        line.appendChild(certificate(certify));
        return line;
    }

    private void tick() {
        DomUpdate.attribute(root, "data-in", Boolean.toString(isIn()));
    }

    private HTMLElement certificate(Consumer<ReportCard> certify) {
        HTMLElement button = Elements.create("button");
        button.setAttribute("type", "button");
        button.setClassName("quiet");
        Texts.show(button, "report.certify");
        button.addEventListener("click", event -> certify.accept(this));
        return button;
    }

    private HTMLElement words(Runnable noted) {
        HTMLElement label = Elements.create("label"), said = Elements.create("span");
        label.setClassName("train-words");
        Texts.show(said, "report.note");
        words.setAttribute("rows", "3");
        words.setAttribute("dir", "auto");
        words.setAttribute("maxlength", Integer.toString(RunNotes.LONGEST));
        words.setAttribute("placeholder", Texts.text("report.note.such"));
        words.setValue(notes.note(run.run()));
        words.addEventListener("change", event -> {
            notes.note(run.run(), words.getValue());
            noted.run();
        });
        label.appendChild(said);
        label.appendChild(words);
        return label;
    }

    boolean isIn() {
        return picked.isChecked();
    }

    /** As it is now; its words stand in their box. */
    void show() {
        ReportEntry now = entry();
        LabReport.write(new ReportEntry(now.title(), run, "", now.certificate()), new DomMarkup(sheet), Texts::text);
    }

    ReportEntry entry() {
        Optional<CertificateLink> link =
                notes.certificate(run).map(it -> new CertificateLink(CertificateDialog.link(it), it.weights()));
        return new ReportEntry(RunNames.title(run), run, words.getValue(), link);
    }
}
