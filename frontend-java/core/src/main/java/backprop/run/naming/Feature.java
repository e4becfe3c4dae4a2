package backprop.run.naming;

import backprop.number.Numbers;
import backprop.train.TrainingPlan;

/** What one run may have and another not; of two that set as many runs apart, the one that stands first names them. */
public enum Feature {
    BATCH_NORM,
    DROPOUT,
    ACTIVATION,
    NET,
    OPTIMIZER,
    LR,
    DECAY,
    INIT,
    BATCH,
    SEED,
    SAMPLING,
    SAMPLES,
    DATA,
    ITERATIONS;

    /** "" for a run that is without it; the same for runs that do not differ in it. */
    String of(NamedRun run) {
        TrainingPlan plan = run.settings().plan();
        return switch (this) {
            case BATCH_NORM -> run.net().hasBatchNorm() ? "1" : "";
            case DROPOUT -> run.net().dropout();
            case ACTIVATION -> run.net().activation();
            case NET -> run.net().sizes();
            case OPTIMIZER -> plan.optimizer().key();
            case LR -> rate(run);
            case DECAY -> plan.weightDecay() == 0 ? "" : Numbers.full(plan.weightDecay());
            case INIT -> plan.initialization().key();
            case BATCH -> Integer.toString(plan.batchSize());
            case SEED -> Integer.toString(plan.seed());
            case SAMPLING -> plan.sampling().key();
            case SAMPLES -> plan.samples() == 0 ? "" : Integer.toString(plan.samples());
            case DATA -> run.settings().digits().key();
            case ITERATIONS -> Integer.toString(plan.iterations());
        };
    }

    /** Where it was changed on the way, from what to what. */
    private static String rate(NamedRun run) {
        String first = Numbers.full(run.settings().plan().learningRate());
        String now = Numbers.full(run.rate());
        return first.equals(now) ? first : first + " → " + now;
    }
}
