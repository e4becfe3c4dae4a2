package backprop.session;

import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.tensor.Matrix;
import backprop.train.Trainer;
import backprop.train.TrainerState;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** The iteration that is to be seen again: the last that was asked for. The trainer comes back from there as it was. */
final class Revisits {
    private final CheckpointRecorder recorder;
    private final DoubleSupplier clock;
    private final Consumer<Event> emit;
    private Optional<Command.Revisit> asked = Optional.empty();
    private Optional<Revisit> underWay = Optional.empty();
    private Optional<TrainerState> present = Optional.empty();
    private double rate;
    private Optional<Matrix> pixels = Optional.empty();

    Revisits(CheckpointRecorder recorder, DoubleSupplier clock, Consumer<Event> emit) {
        this.recorder = recorder;
        this.clock = clock;
        this.emit = emit;
    }

    void request(Command.Revisit revisit) {
        asked = Optional.of(revisit);
        underWay = Optional.empty();
    }

    boolean isAsked() {
        return asked.isPresent();
    }

    /** Works until that time; when all is seen the trainer is where it was. */
    void runUntil(double end, Trainer trainer, IncrementalEvaluation readers) {
        if (present.isEmpty()) {
            present = Optional.of(trainer.state());
            rate = trainer.learningRate();
        }
        if (underWay.isEmpty()) underWay = Optional.of(start(trainer, readers));
        underWay.get().runUntil(end, clock);
        if (!underWay.get().isDone()) return;
        asked = Optional.empty();
        suspend(trainer);
    }

    private Revisit start(Trainer trainer, IncrementalEvaluation readers) {
        int inputs = trainer.network().architecture().inputs();
        if (pixels.isEmpty()) pixels = Optional.of(trainer.network().workspace().allocate(1, inputs));
        return new Revisit(asked.orElseThrow(), trainer, readers, recorder, pixels.get(), emit);
    }

    /** Something else is to be done first: what was asked begins again afterwards. */
    void suspend(Trainer trainer) {
        underWay = Optional.empty();
        if (present.isEmpty()) return;
        trainer.restore(present.get());
        trainer.learningRate(rate);
        present = Optional.empty();
    }
}
