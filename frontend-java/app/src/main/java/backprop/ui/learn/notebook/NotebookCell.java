package backprop.ui.learn.notebook;

import backprop.ui.dom.Texts;
import backprop.ui.learn.Sight;
import backprop.ui.python.Cell;
import backprop.ui.python.ListingText;
import backprop.ui.python.RunListener;
import backprop.ui.python.RunState;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** A cell, beside what it printed in the notebook, which what it prints here is compared with. */
final class NotebookCell implements RunListener {
    private final HTMLElement root;
    private final Consumer<NotebookCell> runner;
    private final Cell cell;

    NotebookCell(HTMLElement root, Consumer<NotebookCell> runner, Runnable stop) {
        this.root = root;
        this.runner = runner;
        String name = root.getAttribute("data-cell");
        HTMLElement listing = root.querySelector(".program");
        String original = ListingText.of(listing);
        String mended = ListingText.mended(listing);
        cell = new Cell(root, "notebook-" + name, original, pressed -> run(), stop);
        Sight.whenNear(root, () -> cell.open(() -> {}));
        HTMLElement mends = section(root).querySelector("[data-mends]");
        if (mends != null) mends.addEventListener("click", event -> correct(mended));
    }

    void run() {
        runner.accept(this);
    }

    String text() {
        return cell.text();
    }

    void clear() {
        cell.clear();
        compare();
    }

    /** What it defined is gone; what it printed stays. */
    void reset() {
        if ("done".equals(root.getAttribute("data-state"))) cell.state(new RunState.Idle());
    }

    @Override
    public void printed(String text, int dropped) {
        cell.printed(text, dropped);
    }

    @Override
    public void state(RunState state) {
        cell.state(state);
        compare();
    }

    private void correct(String mended) {
        cell.put(mended);
        cell.focus();
        root.scrollIntoView();
        Texts.show(cell.part("state"), "learn-notebook.mended");
    }

    @JSBody(params = "cell", script = "return cell.closest('section');")
    private static native HTMLElement section(HTMLElement cell);

    private void compare() {
        HTMLElement words = root.querySelector("[data-recorded]");
        if (words == null) return;
        String recorded = ListingText.of(root.querySelector(".recorded"));
        boolean isSame =
                "done".equals(root.getAttribute("data-state")) && cell.output().equals(recorded);
        if (isSame) Texts.show(words, "learn-notebook.same");
        else Texts.clear(words);
    }
}
