package backprop.exercise;

import backprop.exercise.program.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Momentum and Adam. */
final class OptimizerExercise {
    private static final double RATE = 0.1, MOMENTUM = 0.8, BETA1 = 0.9, BETA2 = 0.999;
    /** 1e-7 or 1e-8 beside √v. */
    private static final Tolerance ANY_EPSILON = new Tolerance(1e-4);

    private static final int UPDATES = 4;

    private OptimizerExercise() {}

    static Check check() {
        return Check.allOf(List.of(momentum(), adam()));
    }

    private static Check momentum() {
        StepRule right = (s, t, g) -> s[0] = MOMENTUM * s[0] - RATE * g;
        return check(
                new OptimizerCaller("Momentum", List.of(RATE, MOMENTUM)),
                right,
                List.of(
                        mutant(Mistake.RATE_SIGN, (s, t, g) -> s[0] = MOMENTUM * s[0] + RATE * g),
                        mutant(Mistake.STATE_NOT_KEPT, (s, t, g) -> -RATE * g),
                        mutant(Mistake.RATE_MISSING, (s, t, g) -> s[0] = MOMENTUM * s[0] - g),
                        mutant(Mistake.UPDATE_LOST, (s, t, g) -> 0),
                        mutant(Mistake.DECAY_MISSING, (s, t, g) -> s[0] = s[0] - RATE * g)));
    }

    private static Check adam() {
        StepRule right = adam(BETA1, BETA2, (m, v, t) -> mean(m, t) * -RATE / Math.sqrt(square(v, t)));
        return check(
                new OptimizerCaller("Adam", List.of(RATE, BETA1, BETA2)),
                right,
                List.of(
                        mutant(Mistake.RATE_SIGN, (s, t, g) -> -right.step(s, t, g)),
                        mutant(Mistake.UPDATE_LOST, (s, t, g) -> 0),
                        mutant(Mistake.RATE_MISSING, (s, t, g) -> right.step(s, t, g) / RATE),
                        mutant(
                                Mistake.BIAS_CORRECTION_MISSING,
                                adam(BETA1, BETA2, (m, v, t) -> -RATE * m / Math.sqrt(v))),
                        mutant(
                                Mistake.SQUARE_ROOT_MISSING,
                                adam(BETA1, BETA2, (m, v, t) -> mean(m, t) * -RATE / square(v, t))),
                        mutant(Mistake.STEPS_NOT_COUNTED, (s, t, g) -> right.step(s, 1, g)),
                        mutant(Mistake.STATE_NOT_KEPT, (s, t, g) -> right.step(new double[2], t, g)),
                        mutant(
                                Mistake.BETAS_SWAPPED,
                                adam(BETA2, BETA1, (m, v, t) -> mean(m, t) * -RATE / Math.sqrt(square(v, t)))),
                        mutant(
                                Mistake.BETAS_SWAPPED,
                                adam(
                                        BETA2,
                                        BETA1,
                                        (m, v, t) -> -RATE
                                                * m
                                                / (1 - power(BETA2, t))
                                                / Math.sqrt(v / (1 - power(BETA1, t)))))));
    }

    private interface AdamStep {
        double of(double m, double v, int t);
    }

    private static StepRule adam(double beta1, double beta2, AdamStep step) {
        return (s, t, g) -> {
            s[0] = beta1 * s[0] + (1 - beta1) * g;
            s[1] = beta2 * s[1] + (1 - beta2) * g * g;
            return step.of(s[0], s[1], t);
        };
    }

    private static double mean(double m, int t) {
        return m / (1 - power(BETA1, t));
    }

    private static double square(double v, int t) {
        return v / (1 - power(BETA2, t));
    }

    private static double power(double beta, int t) {
        double power = 1;
        for (int i = 0; i < t; i++) power *= beta;
        return power;
    }

    private static Mutant mutant(Mistake mistake, StepRule rule) {
        return new Mutant(mistake, calls -> updated(calls, rule));
    }

    private static Check check(OptimizerCaller caller, StepRule right, List<Mutant> mutants) {
        return new ProtocolCheck(
                new CallProtocol(caller, ANY_EPSILON, calls -> updated(calls, right), mutants, List.of(updates())));
    }

    private static List<Call> updates() {
        Inputs random = new Inputs();
        List<Tensor> weights = List.of(random.normal(1, 2, 3), random.normal(1, 3));
        List<Call> updates = new ArrayList<>();
        for (int i = 0; i < UPDATES; i++) {
            List<Tensor> gradients = List.of(random.normal(2, 2, 3), random.normal(2, 3));
            updates.add(Call.of(new Pass(weights, gradients, Tensor.scalar(1))));
        }
        return updates;
    }

    /** The weights after all updates. */
    private static Map<String, Tensor> updated(List<Call> calls, StepRule rule) {
        Map<String, Tensor> updated = new HashMap<>();
        for (int i = 0; i < OptimizerCaller.WEIGHTS.size(); i++) {
            updated.put(OptimizerCaller.WEIGHTS.get(i), updated(calls, i, rule));
        }
        return updated;
    }

    private static Tensor updated(List<Call> calls, int weights, StepRule rule) {
        Tensor start = calls.get(0).pass().parameters().get(weights);
        double[] values = start.values().clone();
        for (int i = 0; i < values.length; i++) {
            double[] state = new double[2];
            for (int t = 1; t <= calls.size(); t++) {
                double gradient = calls.get(t - 1).pass().inputs().get(weights).values()[i];
                values[i] += rule.step(state, t, gradient);
            }
        }
        return new Tensor(start.shape(), values);
    }
}
