package backprop.ui.train.setup;

import backprop.run.RunView;
import backprop.run.comparison.Comparison;
import backprop.run.comparison.ComparisonError;
import backprop.run.comparison.ComparisonException;
import backprop.run.comparison.Suggestions;
import backprop.session.settings.RunSettings;
import backprop.session.settings.SettingField;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLElement;

/** What is compared: the table of the runs, and how it becomes a larger or a smaller one. */
final class ComparisonPanel implements ComparisonTable.Listener {
    interface Listener {
        /** @param row the one that the form is to show */
        void changed(Comparison comparison, int row);
    }

    private final HTMLElement root = Elements.byId("comparison");
    private final HTMLButtonElement open = Elements.byId("compare");
    private final HTMLButtonElement add = Elements.byId("compare-add");
    private final HTMLElement end = Elements.byId("compare-end");
    private final HTMLElement note = Elements.byId("compare-note");
    private final ComparisonTable table = new ComparisonTable(this);
    private final VaryForm vary = new VaryForm(this::value, this::vary);
    private final Listener listener;
    private final IntConsumer selected;
    private Comparison comparison = Comparison.of(RunSettings.usual());
    /** Of each row: they are compared with all runs whenever these are painted. */
    private List<RunSettings> settings = List.of();

    private int row;
    private boolean isOpen;

    ComparisonPanel(Listener listener, IntConsumer selected) {
        this.listener = listener;
        this.selected = selected;
        open.addEventListener("click", event -> {
            isOpen = !isOpen;
            show(comparison, row);
            if (!isOpen) return;
            vary.suggest();
            vary.focus();
        });
        add.addEventListener("click", event -> {
            int last = comparison.size();
            apply(() -> comparison.addRow(), last);
            table.focus(last);
        });
        end.addEventListener("click", event -> {
            apply(() -> comparison.only(row), 0);
            open.focus();
        });
    }

    private String value(SettingField field) {
        return comparison.text(row, field);
    }

    void show(Comparison comparison, int row) {
        this.comparison = comparison;
        this.row = row;
        settings = IntStream.range(0, comparison.size())
                .mapToObj(each -> comparison.read(each).settings())
                .toList();
        boolean isOneRun = comparison.isOneRun();
        open.setHidden(!isOneRun);
        open.setAttribute("aria-expanded", Boolean.toString(isOpen));
        root.setHidden(isOneRun && !isOpen);
        root.setAttribute("data-empty", Boolean.toString(isOneRun));
        table.show(comparison, row);
        add.setDisabled(comparison.size() == Comparison.MOST_ROWS);
        Texts.show(end, "train.compare.end", Integer.toString(row + 1));
        if (!isOneRun) vary.suggestIfBlank();
        showNote();
    }

    /** What stands in two rows is run once; and how many rows there may be. */
    private void showNote() {
        Texts.clear(note);
        if (comparison.size() == Comparison.MOST_ROWS)
            Texts.show(note, "train.compare.full", Integer.toString(Comparison.MOST_ROWS));
        if (!comparison.isRight()) return;
        for (int i = 0; i < comparison.size(); i++) {
            int first = comparison.firstLike(i);
            if (first == i) continue;
            Texts.show(note, "train.compare.same", Integer.toString(first + 1), Integer.toString(i + 1));
            return;
        }
    }

    /** What a link says and cannot be. */
    void show(ComparisonError error) {
        isOpen = true;
        show(comparison, row);
        vary.suggest();
        vary.show(error);
    }

    void showRuns(List<RunView> runs) {
        table.showRuns(each -> run(each, runs));
    }

    /** The last that has come of that row. */
    private Optional<RunView> run(int row, List<RunView> runs) {
        return runs.stream().filter(run -> run.spec().isOf(settings.get(row))).reduce((earlier, later) -> later);
    }

    void translate(Comparison comparison, int row) {
        table.rebuild(comparison, row);
    }

    private void vary(SettingField field, List<String> values) {
        apply(() -> Suggestions.withUsualRates(comparison.vary(field, values), comparison), 0);
    }

    /** What is not possible is reported, and changes nothing. */
    private void apply(Supplier<Comparison> change, int row) {
        vary.clear();
        try {
            listener.changed(change.get(), row);
        } catch (ComparisonException e) {
            vary.showProblem(e.error());
        }
    }

    @Override
    public void select(int row) {
        selected.accept(row);
    }

    @Override
    public void edit(int row, SettingField field, String text) {
        apply(() -> Suggestions.withUsualRate(comparison.edit(row, field, text), row, field), row);
    }

    @Override
    public void copy(int row) {
        apply(() -> comparison.copy(row), row + 1);
        table.focus(row + 1);
    }

    @Override
    public void remove(int row) {
        apply(() -> comparison.remove(row), Math.max(0, row - 1));
        focusAfter(Math.max(0, row - 1));
    }

    @Override
    public void removeColumn(SettingField field) {
        apply(() -> comparison.removeColumn(field, row), row);
        focusAfter(row);
    }

    /** The keyboard goes on where something is left. */
    private void focusAfter(int row) {
        if (comparison.isOneRun()) open.focus();
        else table.focus(Math.min(row, comparison.size() - 1));
    }

    boolean isWrittenIn() {
        return holdsFocus(Elements.byId("setup-form"));
    }

    @JSBody(params = "element", script = "return element.contains(document.activeElement);")
    private static native boolean holdsFocus(HTMLElement element);
}
