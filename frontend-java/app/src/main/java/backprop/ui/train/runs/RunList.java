package backprop.ui.train.runs;

import backprop.run.AccuracyMark;
import backprop.run.Run;
import backprop.run.RunState;
import backprop.run.RunView;
import backprop.run.RunsView;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.widget.IconButton;
import backprop.ui.widget.LineClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The runs that are kept: to be chosen, named, hidden, deleted. */
public final class RunList {
    public interface Listener {
        void choose(Run run);

        void rename(Run run, String name);

        /** Out of the charts, or back into them. */
        void hide(Run run, boolean hidden);

        void delete(Run run);

        /** This one alone. */
        void pause(Run run);

        /** This one alone, as soon as there is room. */
        void resume(Run run);
    }

    private final HTMLElement list = Elements.byId("run-list");
    private final HTMLElement blank = Elements.byId("runs-blank");
    private final HTMLElement work = Elements.byId("runs-work");
    private final Listener listener;
    private final List<Row> rows = new ArrayList<>();

    public RunList(Listener listener) {
        this.listener = listener;
    }

    public void show(RunsView view) {
        List<RunView> runs = view.runs();
        describe(view.atWork(), view.waiting());
        DomUpdate.hidden(blank, !runs.isEmpty());
        for (Row row : List.copyOf(rows)) {
            if (runs.stream().anyMatch(row::isOf)) continue;
            list.removeChild(row.root);
            rows.remove(row);
        }
        for (int i = 0; i < runs.size(); i++) {
            if (i < rows.size() && rows.get(i).isOf(runs.get(i))) continue;
            Row row = row(runs.get(i));
            list.insertBefore(row.root, i < rows.size() ? rows.get(i).root : null);
            rows.add(i, row);
        }
        for (int i = 0; i < runs.size(); i++)
            rows.get(i).show(runs.get(i), runs.get(i).isOf(view.current()), runs.size() > 1);
    }

    /** Only where there are several. */
    private void describe(int atWork, int waiting) {
        DomUpdate.hidden(work, atWork + waiting < 2);
        if (waiting > 0) Texts.show(work, "train.runs.waiting", "" + atWork, "" + waiting);
        else Texts.show(work, "train.runs.work", "" + atWork);
    }

    /** That which stands elsewhere in the list, or a new one. */
    private Row row(RunView run) {
        Optional<Row> elsewhere = rows.stream().filter(row -> row.isOf(run)).findFirst();
        elsewhere.ifPresent(rows::remove);
        return elsewhere.orElseGet(() -> new Row(run));
    }

    private final class Row {
        private RunView run;
        private final HTMLElement root = Elements.create("li");
        private final HTMLInputElement name = Elements.create("input");
        private final HTMLElement note = Elements.create("small");
        private final HTMLElement accuracy = Elements.create("output");
        private final HTMLElement choose = button();
        private final HTMLElement go = button();
        private final HTMLElement hide = button();
        private final HTMLElement delete = button();

        Row(RunView run) {
            this.run = run;
            HTMLElement line = Elements.create("i");
            line.setClassName("line");
            choose.appendChild(line);
            choose.setClassName("train-choose");
            HTMLElement words = Elements.create("p");
            words.appendChild(name);
            words.appendChild(note);
            accuracy.setClassName("number");
            for (HTMLElement part : List.of(choose, words, accuracy, go, hide, delete)) root.appendChild(part);
            icon(delete, "delete");
            name.addEventListener(
                    "change",
                    event -> listener.rename(run.run(), name.getValue().trim()));
            choose.addEventListener("click", event -> listener.choose(run.run()));
            note.addEventListener("click", event -> listener.choose(run.run()));
            go.addEventListener("click", event -> toggle());
            hide.addEventListener("click", event -> listener.hide(run.run(), !this.run.isHidden()));
            delete.addEventListener("click", event -> listener.delete(run.run()));
        }

        boolean isOf(RunView other) {
            return run.run() == other.run();
        }

        private void toggle() {
            if (run.state().isAtRest()) listener.resume(run.run());
            else listener.pause(run.run());
        }

        /** @param others whether there are others: a single run is led by the large buttons */
        void show(RunView run, boolean now, boolean others) {
            this.run = run;
            DomUpdate.attribute(root, "class", LineClasses.of(run.style()) + (now ? " now" : ""));
            DomUpdate.attribute(root, "data-state", RunStateKeys.of(run.state()));
            if (!isFocused(name) && !name.getValue().equals(RunNames.title(run))) name.setValue(RunNames.title(run));
            DomUpdate.attribute(name, "aria-label", Texts.text("train.run.name"));
            String rate = backprop.number.Numbers.formatShort(run.rate());
            String state =
                    Texts.text(run.isHidden() ? "train.run.hidden" : "train.state." + RunStateKeys.of(run.state()));
            String words = Texts.text("train.run.note", RunNames.note(run.spec()), rate, state);
            DomUpdate.text(note, words);
            DomUpdate.text(
                    accuracy,
                    run.mark(run.iteration())
                            .map(AccuracyMark::test)
                            .map(LocalNumbers::percent)
                            .orElse(""));
            DomUpdate.attribute(choose, "aria-pressed", Boolean.toString(now));
            label(choose, "train.run.choose");
            DomUpdate.attribute(hide, "aria-pressed", Boolean.toString(run.isHidden()));
            boolean rests = run.state().isAtRest();
            DomUpdate.hidden(go, !others || rests && (run.isOver() || run.state() instanceof RunState.Diverged));
            label(go, rests ? "train.run.go" : "train.run.pause");
            icon(go, rests ? "play" : "pause");
            label(hide, run.isHidden() ? "train.run.show" : "train.run.hide");
            icon(hide, run.isHidden() ? "eye-off" : "eye");
            label(delete, "train.run.delete");
        }

        private void label(HTMLElement button, String key) {
            String label = Texts.text(key, RunNames.title(run));
            if (label.equals(button.getAttribute("aria-label"))) return;
            button.setAttribute("aria-label", label);
            button.setTitle(label);
        }
    }

    private static HTMLElement button() {
        HTMLElement button = Elements.create("button");
        button.setAttribute("type", "button");
        return button;
    }

    private static void icon(HTMLElement button, String name) {
        if (name.equals(button.getAttribute("data-icon"))) return;
        button.setAttribute("data-icon", name);
        Markup.empty(button);
        button.appendChild(IconButton.symbol(name));
    }

    @org.teavm.jso.JSBody(params = "element", script = "return document.activeElement === element;")
    private static native boolean isFocused(HTMLElement element);
}
