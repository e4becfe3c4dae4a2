package backprop.worker.python;

import backprop.exercise.program.UnwrittenLines;
import backprop.python.HostModule;
import backprop.python.Interpreter;
import backprop.python.PythonError;
import backprop.python.value.Source;
import backprop.python.value.TraceLine;
import backprop.worker.python.PythonCommand.Train;
import backprop.worker.python.PythonCommand.TrainLoop;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;

/** Trains a student's layers, or with a student's loop: gets what it takes, then goes on slice by slice, and tells of it. */
final class TrainingService {
    /** Places of the student's program among those that a session runs. */
    private static final int AFTER_THE_NET = 2, FIRST = 1;

    private static final String ENOUGH = "Enough";

    private final WorkerFiles files;
    private final PythonService python;
    private final DoubleSupplier clock;
    private final BiConsumer<Runnable, Integer> later;

    /**
     * @param clock in milliseconds
     * @param later has something done after so many of them
     */
    TrainingService(
            WorkerFiles files, PythonService python, DoubleSupplier clock, BiConsumer<Runnable, Integer> later) {
        this.files = files;
        this.python = python;
        this.clock = clock;
        this.later = later;
    }

    /** @param failed told when a file cannot be had */
    void train(Train train, Runnable failed) {
        Downloads.texts(
                List.of(files.net(), files.training(), train.setup()),
                failed,
                texts -> TrainingDigits.load(
                        files,
                        digits -> guarded(train.source(), AFTER_THE_NET, () -> start(train, texts, digits)),
                        failed));
    }

    private void start(Train train, List<String> texts, TrainingDigits digits) {
        NetTraining own = net(texts, train.source()), right = net(texts, train.solution());
        python.send(new PythonEvent.Training(digits.areGenerated(), own.steps()));
        advance(new TrainingRun(own, right, digits, clock, python::send), train.source());
    }

    private NetTraining net(List<String> texts, String layers) {
        return new NetTraining(python.interpreter(), texts.get(0), layers, texts.get(1), texts.get(2));
    }

    private void advance(TrainingRun run, String source) {
        guarded(source, AFTER_THE_NET, () -> {
            run.advance();
            if (run.isDone()) python.send(new PythonEvent.Done());
            else later.accept(() -> advance(run, source), 0);
        });
    }

    /** @param failed told when a file cannot be had */
    void train(TrainLoop train, Runnable failed) {
        Downloads.texts(
                List.of(files.net(), files.training(), files.watchedNet()),
                failed,
                texts -> TrainingDigits.load(files, digits -> start(train, texts, digits, failed), failed));
    }

    private void start(TrainLoop train, List<String> texts, TrainingDigits digits, Runnable failed) {
        NetTraining right = new NetTraining(python.interpreter(), texts.get(0), texts.get(1));
        LoopTraining loop = new LoopTraining(right, digits, clock, python::send);
        HostModule net = new HostModule.Text(texts.get(0)), watched = new HostModule.Text(texts.get(2));
        Map<String, HostModule> modules =
                Map.of("lab_net", net, "lab_training", loop.module(), "TwoLayerNet", watched, "two_layer_net", watched);
        python.send(new PythonEvent.Training(digits.areGenerated(), right.steps()));
        python.interpreter(
                train.source(),
                modules,
                own -> guarded(train.source(), FIRST, () -> run(own, train.source(), loop)),
                failed);
    }

    private void run(Interpreter own, String source, LoopTraining loop) {
        try {
            own.run(source);
        } catch (PythonError e) {
            if (!e.typeName().equals(ENOUGH)) throw e;
        }
        loop.end(own);
        python.send(new PythonEvent.Done());
    }

    /** An error of the program is told, with its line if it is one of the student's; or that something is still to be written. */
    private void guarded(String source, int place, Runnable work) {
        try {
            work.run();
        } catch (PythonError e) {
            int unwritten = UnwrittenLines.first(source);
            python.send(unwritten > 0 ? new PythonEvent.Unwritten(unwritten) : PythonService.failed(e, line(e, place)));
        }
    }

    private static int line(PythonError error, int place) {
        return error.calls().stream()
                .filter(call -> call.source().equals(new Source("", place)))
                .mapToInt(TraceLine::line)
                .findFirst()
                .orElse(0);
    }
}
