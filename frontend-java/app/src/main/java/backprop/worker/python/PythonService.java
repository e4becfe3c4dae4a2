package backprop.worker.python;

import backprop.exercise.Checker;
import backprop.exercise.Exercises;
import backprop.exercise.Verdict;
import backprop.python.HostModule;
import backprop.python.Interpreter;
import backprop.python.PythonError;
import backprop.python.array.Kernels;
import backprop.worker.python.PythonCommand.Check;
import backprop.worker.python.PythonCommand.Prepare;
import backprop.worker.python.PythonCommand.Run;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** Carries commands out that are done in one go. */
final class PythonService {
    private final Kernels kernels;
    private final NotebookModules modules;
    private final Consumer<PythonEvent> listener;
    private final OutputBuffer output;
    private Optional<Interpreter> session = Optional.empty();

    /** @param clock in milliseconds */
    PythonService(Kernels kernels, NotebookModules modules, DoubleSupplier clock, Consumer<PythonEvent> listener) {
        this.kernels = kernels;
        this.modules = modules;
        this.listener = listener;
        output = new OutputBuffer(clock, listener::accept);
    }

    /** @param failed told when a file that the program speaks of cannot be had */
    void run(Run run, Runnable failed) {
        modules.load(run.source(), () -> run(run), failed);
    }

    private void run(Run run) {
        output.restart();
        if (run.fresh() || session.isEmpty()) session = Optional.of(interpreter());
        try {
            session.get().run(run.source());
            send(new PythonEvent.Done());
        } catch (PythonError e) {
            send(failed(e));
        }
    }

    /** So that the browser has compiled what a first verdict takes. */
    void prepare(Prepare prepare) {
        verdict(prepare.exercise(), prepare.source());
    }

    private static Verdict verdict(String exercise, String source) {
        return Checker.check(Exercises.find(exercise).orElseThrow(), source);
    }

    void check(Check check) {
        Verdict verdict = verdict(check.exercise(), check.source());
        if (verdict instanceof Verdict.Right right) {
            send(new PythonEvent.Right(right.remark()));
        } else if (verdict instanceof Verdict.Wrong wrong) {
            send(new PythonEvent.Wrong(wrong.output(), wrong.mistake(), wrong.evidence()));
        } else if (verdict instanceof Verdict.Unwritten unwritten) {
            send(new PythonEvent.Unwritten(unwritten.line()));
        } else {
            send(failed(((Verdict.Error) verdict).error()));
        }
    }

    /** A session that has no names yet. */
    Interpreter interpreter() {
        return new Interpreter(new PageHost(output, kernels, modules::find));
    }

    /**
     * A session for a program that finds these modules by the last part of their names, and then the notebook's.
     *
     * @param failed told when a file that the program speaks of cannot be had
     */
    void interpreter(String source, Map<String, HostModule> own, Consumer<Interpreter> then, Runnable failed) {
        PageHost host =
                new PageHost(output, kernels, name -> Optional.ofNullable(own.get(NotebookModules.lastPart(name)))
                        .or(() -> modules.find(name)));
        modules.load(source, () -> then.accept(new Interpreter(host)), failed);
    }

    /** After what was printed before it. */
    void send(PythonEvent event) {
        output.flush();
        listener.accept(event);
    }

    static PythonEvent.Failed failed(PythonError error) {
        return failed(error, error.line());
    }

    /** @param line of the student's source; 0 if none of it */
    static PythonEvent.Failed failed(PythonError error, int line) {
        return new PythonEvent.Failed(
                new ProgramError(error.typeName(), error.text(), line, error.key(), error.details()));
    }
}
