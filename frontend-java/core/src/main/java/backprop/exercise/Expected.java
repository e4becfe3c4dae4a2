package backprop.exercise;

import backprop.exercise.program.Result;
import backprop.exercise.program.Tensor;
import java.util.Optional;

/**
 * What a right program gives at one place of an exercise.
 *
 * @param output its name; the same in each pass
 * @param implied what goes wrong here where everything before was right, if there is but one thing
 */
record Expected(String output, Tensor right, Tolerance tolerance, Optional<Mistake> implied) {
    Optional<Evidence> difference(Result given) {
        return tolerance.difference(given, right, right);
    }

    boolean isLike(Tensor variant, Result given) {
        return tolerance.difference(given, variant, right).isEmpty();
    }
}
