package backprop.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Mistakes that need more than other lines in the solution; and that none is in the bank which no program can have. */
class MistakesTest {
    @Test
    void whatAllLayersOfAClassShareIsNamed() {
        requireNamed(Mistake.SHARED_STATE, "mul", """
                kept = {}

                class MulLayer:
                    def forward(self, x, y):
                        kept['x'] = x
                        kept['y'] = y
                        return x * y

                    def backward(self, dout):
                        return dout * kept['y'], dout * kept['x']
                """);
    }

    @Test
    void aSumThatIsTreatedLikeAProductIsNamed() {
        requireNamed(Mistake.SUM_AS_PRODUCT, "add", """
                class AddLayer:
                    def forward(self, x, y):
                        self.x, self.y = x, y
                        return x + y

                    def backward(self, dout):
                        return dout * self.y, dout * self.x
                """);
    }

    @Test
    void decayedBiasesAreNamedAndDecayedWeightsAreRight() throws IOException {
        String solution = Rules.of("two-layer-net")
                .solution()
                .replace(
                        "weight_init_std=0.01):",
                        "weight_init_std=0.01, weight_decay_lambda=0):\n        self.decay = weight_decay_lambda");
        String ofWeights = solution.replace("        return grads\n", """
                        for key in ('W1', 'W2'):
                            grads[key] = grads[key] + self.decay * self.params[key]
                        return grads
                """);
        assertEquals(new Verdict.Right(Optional.empty()), check("two-layer-net", ofWeights));
        requireNamed(Mistake.BIAS_DECAYED, "two-layer-net", ofWeights.replace("('W1', 'W2')", "self.params"));
    }

    @Test
    void theLossLayerMayIgnoreDoutButIsTold() throws IOException {
        String ignoring = Rules.of("softmax-with-loss").solution().replace("dout * (self.y", "(self.y");
        assertEquals(new Verdict.Right(Optional.of(Mistake.DOUT_IGNORED)), check("softmax-with-loss", ignoring));
    }

    /** Of db = dout it was said that it should be summed, where dx alone was wrong. */
    @Test
    void ofOneRowNothingNeedsToBeSummed() throws IOException {
        String program = Rules.of("affine")
                .solution()
                .replace("np.dot(dout, self.W.T)", "dout * self.W")
                .replace("self.db = dout[0]", "self.db = dout");
        Verdict verdict = check("affine", program);
        assertEquals("dx", verdict instanceof Verdict.Wrong wrong ? wrong.output() : "", () -> "" + verdict);
    }

    /** The three above are not in any rules. */
    @Test
    void thereIsAProgramForEachMistakeOfTheBank() throws IOException {
        Set<Mistake> named = EnumSet.of(Mistake.SHARED_STATE, Mistake.SUM_AS_PRODUCT, Mistake.BIAS_DECAYED);
        for (Exercise exercise : Exercises.list()) {
            for (HoldOut.WrongProgram program : new HoldOut(exercise.name()).wrongSolutions()) {
                program.mistake().flatMap(Mistake::find).ifPresent(named::add);
            }
        }
        assertEquals(EnumSet.complementOf(EnumSet.copyOf(named)), EnumSet.noneOf(Mistake.class));
    }

    private static void requireNamed(Mistake mistake, String exercise, String program) {
        Verdict verdict = check(exercise, program);
        assertEquals(
                Optional.of(mistake),
                verdict instanceof Verdict.Wrong wrong ? wrong.mistake() : Optional.empty(),
                () -> "" + verdict);
    }

    private static Verdict check(String exercise, String program) {
        return Checker.check(Exercises.find(exercise).orElseThrow(), program);
    }
}
