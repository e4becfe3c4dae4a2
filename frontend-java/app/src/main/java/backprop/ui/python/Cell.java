package backprop.ui.python;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Texts;
import backprop.ui.editor.CodeEditor;
import backprop.ui.editor.DraftSaver;
import backprop.ui.editor.Drafts;
import backprop.ui.editor.VersionList;
import backprop.worker.python.ProgramError;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** A program that is changed and run in its place: parts/cell-tools.html below an element {@code [data-part=code]}. */
public final class Cell implements RunListener {
    /** What is done sooner needs no button to stop it. */
    private static final int SHORT = 300;

    private final HTMLElement root;
    private final HTMLElement run;
    private final HTMLElement stop;
    private final HTMLElement state;
    private final HTMLElement problem;
    private final OutputView printed;
    private final String original;
    private final Drafts drafts;
    private final Consumer<Cell> runner;
    private Optional<CodeEditor> editor = Optional.empty();
    private Optional<DraftSaver> saver = Optional.empty();
    private Optional<VersionList> versions = Optional.empty();
    private Optional<ProgramError> error = Optional.empty();
    private boolean hasPrinted;
    private int showing;

    /**
     * @param name under which its text is kept in this browser
     * @param original what it begins with, and goes back to
     * @param runner has it run
     * @param stopped what Stop does
     */
    public Cell(HTMLElement root, String name, String original, Consumer<Cell> runner, Runnable stopped) {
        this.root = root;
        this.original = original;
        this.runner = runner;
        drafts = new Drafts(name);
        run = part("run");
        stop = part("stop");
        state = part("state");
        problem = part("problem");
        printed = new OutputView(part("printed"), "cell.cut");
        run.addEventListener("click", event -> run());
        stop.addEventListener("click", event -> stopped.run());
        part("reset").addEventListener("click", event -> {
            put(original);
            focus();
        });
        Texts.onLanguage(() -> error.ifPresent(this::markLine));
        part("reset").setHidden(isOriginal());
    }

    /** Puts the editor in the place of the listing. @param opened told when it is there */
    public void open(Runnable opened) {
        CodeEditor.open(
                part("code"),
                original,
                "cell.code",
                this::changed,
                this::run,
                made -> {
                    drafts.last().ifPresent(draft -> made.show(draft.text()));
                    editor = Optional.of(made);
                    saver = Optional.of(new DraftSaver(drafts, made::text, this::showSaved));
                    versions = Optional.of(
                            new VersionList(list("versions"), "cell.versions", drafts, made::text, made::put));
                    versions.get().show();
                    error.ifPresent(this::markLine);
                    opened.run();
                },
                () -> Texts.show(state, "cell.editor-failed"));
    }

    public HTMLElement part(String name) {
        return root.querySelector("[data-part=" + name + "]");
    }

    private HTMLSelectElement list(String name) {
        return (HTMLSelectElement) part(name);
    }

    public void focus() {
        editor.ifPresent(CodeEditor::focus);
    }

    public String text() {
        return editor.map(CodeEditor::text)
                .orElseGet(() -> drafts.last().map(Drafts.Draft::text).orElse(original));
    }

    public boolean isOriginal() {
        return text().equals(original);
    }

    /** As if it had been typed. */
    public void put(String text) {
        editor.ifPresent(one -> one.put(text));
    }

    /** What it printed; of very many lines the last. */
    public String output() {
        return part("lines").getTextContent();
    }

    /** Neither run nor printed. */
    public void clear() {
        state(new RunState.Idle());
        printed.clear();
    }

    private void run() {
        if (isBusy()) return;
        runner.accept(this);
    }

    private boolean isBusy() {
        return "busy".equals(root.getAttribute("data-state"));
    }

    private void changed() {
        part("reset").setHidden(isOriginal());
        saver.ifPresent(DraftSaver::changed);
    }

    private void showSaved(boolean isKept) {
        if (isKept) Texts.clear(part("not-kept"));
        else Texts.show(part("not-kept"), "cell.not-kept");
        versions.ifPresent(VersionList::show);
    }

    @Override
    public void printed(String text, int dropped) {
        hasPrinted = true;
        printed.add(text, dropped);
    }

    @Override
    public void state(RunState now) {
        if (now instanceof RunState.Loading) setBusy("cell.state.loading");
        else if (now instanceof RunState.Waiting) setBusy("cell.state.waiting");
        else if (now instanceof RunState.Running) setBusy("cell.state.running");
        else if (now instanceof RunState.Done done)
            ended("done", hasPrinted ? "cell.state.done" : "cell.state.nothing", Integer.toString(done.ordinal()));
        else if (now instanceof RunState.Failed failed) fail(failed.error());
        else if (now instanceof RunState.Stopped) ended("stopped", "cell.state.stopped");
        else if (now instanceof RunState.Broken) ended("broken", "cell.state.broken");
        else ended("idle", "");
    }

    private void setBusy(String key) {
        if (!isBusy()) {
            hasPrinted = false;
            printed.clear();
            clearError();
            DomUpdate.setEnabled(run, false);
            showing = Window.setTimeout(() -> stop.setHidden(false), SHORT);
        }
        DomUpdate.attribute(root, "data-state", "busy");
        Texts.show(state, key);
    }

    private void ended(String word, String key, String... parameters) {
        Window.clearTimeout(showing);
        DomUpdate.attribute(root, "data-state", word);
        DomUpdate.setEnabled(run, true);
        if (stop == stop.getOwnerDocument().getActiveElement()) run.focus();
        stop.setHidden(true);
        Texts.show(state, key, parameters);
    }

    private void fail(ProgramError failure) {
        error = Optional.of(failure);
        if (failure.line() > 0) ended("error", "cell.state.error", Integer.toString(failure.line()));
        else ended("error", "cell.state.error-somewhere");
        markLine(failure);
        boolean isMarked = failure.line() > 0 && editor.isPresent();
        problem.setHidden(isMarked);
        if (isMarked) return;
        DomUpdate.text(problem.querySelector("code"), ErrorWords.original(failure));
        ErrorWords.show(problem.querySelector("span"), failure);
    }

    private void markLine(ProgramError failure) {
        if (failure.line() > 0) editor.ifPresent(one -> one.mark(failure.line(), ErrorWords.both(failure)));
    }

    private void clearError() {
        error = Optional.empty();
        problem.setHidden(true);
        editor.ifPresent(CodeEditor::unmark);
    }
}
