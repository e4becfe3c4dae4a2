package backprop.session;

import backprop.session.protocol.Event;
import backprop.session.protocol.TrainerCheckpoint;
import backprop.train.Trainer;
import backprop.train.TrainerState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tells of checkpoints while a run learns, as far apart as {@link CheckpointSpacing} says. */
final class CheckpointRecorder {
    /** How much a new measurement counts: the first iterations are slow, until the engine has warmed up. */
    private static final double NEW = 0.3;
    /** What is measured of fewer milliseconds is mostly the clock. */
    private static final double SHORTEST = 5;

    private final CheckpointSpacing spacing;
    private final Consumer<Event> emit;
    private final List<Integer> kept = new ArrayList<>();
    private long bytes;
    private double cost;
    private int next = Integer.MAX_VALUE;

    CheckpointRecorder(CheckpointSpacing spacing, Consumer<Event> emit) {
        this.spacing = spacing;
        this.emit = emit;
    }

    /** A run begins here, or goes on from here after something else: with a checkpoint, where its seed alone does not lead. */
    void start(Trainer trainer, boolean isFromSeed) {
        int iteration = trainer.progress().iteration();
        kept.removeIf(at -> at > iteration);
        bytes = TrainerState.bytes(trainer);
        if (!isFromSeed && bytes <= spacing.room()) save(trainer);
        plan(trainer);
    }

    /** So many iterations took so long. */
    void measured(int iterations, double milliseconds) {
        if (milliseconds < SHORTEST) return;
        double now = milliseconds / iterations;
        cost = cost == 0 ? now : cost + NEW * (now - cost);
    }

    /** How far checkpoints of such a run lie apart, from its beginning. */
    int interval(Trainer trainer) {
        int iterations = Math.max(1, trainer.progress().iterations());
        return spacing.next(iterations, 0, TrainerState.bytes(trainer), cost);
    }

    boolean isDue(int iteration) {
        return iteration >= next;
    }

    /** In its turn, and if the run is not lost. */
    void update(Trainer trainer) {
        if (!isDue(trainer.progress().iteration())) return;
        if (!trainer.progress().hasDiverged()) save(trainer);
        plan(trainer);
    }

    /** Where the run rests: so it can be gone on with another day, as if it had not rested. Those few are not counted. */
    void savePaused(Trainer trainer) {
        boolean isWorthIt = !trainer.progress().isDone() && trainer.progress().iteration() > 0;
        if (isWorthIt && bytes <= spacing.room())
            emit.accept(new Event.Checkpointed(TrainerCheckpoint.of(trainer.state())));
    }

    private void save(Trainer trainer) {
        TrainerCheckpoint checkpoint = TrainerCheckpoint.of(trainer.state());
        kept.remove(Integer.valueOf(checkpoint.iteration()));
        kept.add(checkpoint.iteration());
        emit.accept(new Event.Checkpointed(checkpoint));
    }

    private void plan(Trainer trainer) {
        int at = trainer.progress().iteration();
        int left = trainer.progress().iterations() - at;
        next = left < 1 ? Integer.MAX_VALUE : at + spacing.next(left, kept.size() * bytes, bytes, cost);
    }
}
