package backprop.exercise;

import backprop.exercise.program.Tensor;
import java.util.List;
import java.util.Optional;

/**
 * What a program with this mistake gives.
 *
 * @param outputs for each place of the exercise; empty where the mistake has nothing to say
 */
record Variant(Mistake mistake, List<Optional<Tensor>> outputs) {}
