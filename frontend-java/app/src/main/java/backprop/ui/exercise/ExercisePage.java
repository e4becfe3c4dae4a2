package backprop.ui.exercise;

import backprop.exercise.Mistake;
import backprop.paper.PictureName;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Footer;
import backprop.ui.dom.LessonReport;
import backprop.ui.dom.Texts;
import backprop.ui.paper.PictureFile;
import backprop.ui.paper.SaveMenu;
import backprop.ui.python.ErrorWords;
import backprop.ui.python.ListingText;
import backprop.ui.python.OutputView;
import backprop.worker.python.PythonClient;
import backprop.worker.python.PythonCommand;
import backprop.worker.python.PythonEvent;
import java.util.Optional;
import java.util.function.Supplier;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The page of one exercise: its text goes to the worker, and what comes back is shown below it. */
final class ExercisePage {
    private final String exercise = name();
    private final ExerciseSteps steps = new ExerciseSteps(exercise);
    private final Controls controls = new Controls(this::check, this::run, this::stop);
    private final OutputView printed = new OutputView(Elements.byId("printed"), "exercises.cut");
    private final ProgramTraining training;
    private final VerdictView verdict = new VerdictView(this::train);
    private final Passed passed = new Passed(exercise, steps);
    private final PythonClient python = new PythonClient(this::handle, this::failed);
    private Optional<ProgramEditor> editor = Optional.empty();
    private boolean hasPrinted;

    ExercisePage() {
        new Hints();
        HTMLElement shapes = HTMLDocument.current().querySelector(".exercise-shapes");
        if (shapes != null)
            new SaveMenu(shapes, () -> PictureFile.seen(shapes), () -> PictureName.of("exercise", exercise, "shapes"));
        training = new ProgramTraining(exercise, this::source, this::showProblem);
        Elements.byId("ordinal").setInnerText(Integer.toString(steps.number()));
        Footer.showData(index -> {});
        report("working", Optional.empty());
        ProgramEditor.open(
                exercise,
                () -> ExerciseProgress.BEGUN.record(exercise),
                this::run,
                opened -> editor = Optional.of(opened),
                () -> controls.showState("exercises.editor-failed"));
    }

    private static String name() {
        String page = HTMLDocument.current().getBody().getAttribute("data-page");
        return page.substring(page.indexOf('/') + 1);
    }

    private static String solution() {
        HTMLElement listing = Elements.byId("solution").querySelector("pre");
        return ListingText.of(listing);
    }

    private void train() {
        training.start();
    }

    private String source() {
        return editor.map(ProgramEditor::text).orElse("");
    }

    private void run() {
        send("exercises.state.running", source -> new PythonCommand.Run(source, true));
    }

    private void check() {
        send("exercises.state.checking", source -> new PythonCommand.Check(exercise, source));
    }

    private interface Asked {
        PythonCommand about(String source);
    }

    private void send(String state, Asked command) {
        if (editor.isEmpty() || controls.isBusy()) return;
        editor.get().unmark();
        verdict.clear();
        printed.clear();
        hasPrinted = false;
        controls.setBusy(state);
        python.send(command.about(source()));
    }

    private void stop() {
        python.stop();
        controls.idle("exercises.state.stopped");
    }

    private void failed() {
        controls.idle("exercises.state.failed");
    }

    private void handle(PythonEvent event) {
        if (event instanceof PythonEvent.Ready) {
            controls.ready();
            python.send(new PythonCommand.Prepare(exercise, solution()));
        } else if (event instanceof PythonEvent.Output output) {
            hasPrinted = true;
            printed.add(output.text(), output.dropped());
        } else if (event instanceof PythonEvent.Done) {
            controls.idle(hasPrinted ? "exercises.state.ran" : "exercises.state.nothing");
            printed.scrollIntoView();
        } else if (event instanceof PythonEvent.Right right) {
            controls.idle("");
            passed.handlePass();
            report("right", Optional.empty());
            verdict.right(right, steps.next());
        } else if (event instanceof PythonEvent.Wrong wrong) {
            controls.idle("");
            verdict.wrong(wrong);
            report("wrong", wrong.mistake());
        } else {
            showOutcome(event);
            showProblem(event);
        }
    }

    private void report(String state, Optional<Mistake> mistake) {
        if (LessonReport.isWanted())
            LessonReport.task(
                    "exercises/" + exercise, state, mistake.map(Mistake::key).orElse(""));
    }

    private void showOutcome(PythonEvent problem) {
        if (!(problem instanceof PythonEvent.Failed failed)) controls.idle("");
        else if (failed.error().line() == 0) controls.idle("exercises.state.error-somewhere");
        else
            controls.idle(
                    "exercises.state.error", Integer.toString(failed.error().line()));
    }

    /** What keeps a program from being checked, run or trained: an error, or what is still to be written. */
    private void showProblem(PythonEvent problem) {
        if (problem instanceof PythonEvent.Unwritten unwritten) {
            mark(unwritten.line(), () -> Texts.text("exercises.unwritten"));
            verdict.unwritten(unwritten.line());
        } else if (problem instanceof PythonEvent.Failed failed) {
            if (failed.error().line() > 0) mark(failed.error().line(), () -> ErrorWords.both(failed.error()));
            verdict.error(failed.error());
        }
    }

    private void mark(int line, Supplier<String> words) {
        editor.ifPresent(text -> text.mark(line, words));
    }
}
