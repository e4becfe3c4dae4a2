package backprop.worker.python;

import backprop.python.PythonError;
import backprop.ui.dom.Download;
import backprop.worker.python.PythonCommand.Train;
import java.util.function.BiConsumer;
import java.util.function.DoubleSupplier;

/** Trains a student's layers: gets what it takes, then goes on slice by slice, and tells of it. */
final class TrainingService {
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
        text(
                files.net(),
                failed,
                net -> text(
                        files.training(),
                        failed,
                        training -> TrainingDigits.load(
                                files, digits -> guarded(() -> begin(train, net, training, digits)), failed)));
    }

    private interface Text {
        void accept(String text);
    }

    private static void text(String address, Runnable failed, Text then) {
        new Download(address).onFailure(failed).text(then::accept);
    }

    private void begin(Train train, String net, String training, TrainingDigits digits) {
        python.tell(new PythonEvent.Digits(digits.areGenerated()));
        NetTraining own = new NetTraining(python.interpreter(), net, train.source(), training);
        NetTraining right = new NetTraining(python.interpreter(), net, train.solution(), training);
        goOn(new TrainingRun(own, right, digits, train.steps(), clock, python::tell));
    }

    private void goOn(TrainingRun run) {
        guarded(() -> {
            run.goOn();
            if (run.isDone()) python.tell(new PythonEvent.Done());
            else later.accept(() -> goOn(run), 0);
        });
    }

    /** An error of the program is told. */
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (PythonError e) {
            python.tell(PythonService.failed(e));
        }
    }
}
