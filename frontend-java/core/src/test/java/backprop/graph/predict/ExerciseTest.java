package backprop.graph.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.EdgeGradient;
import backprop.graph.Graph;
import backprop.graph.Phase;
import backprop.graph.Propagation;
import backprop.graph.RandomGraphs;
import backprop.graph.Step;
import backprop.graph.StepState;
import backprop.graph.expression.Preset;
import backprop.math.Rng;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExerciseTest {
    private final Propagation shop = Preset.APPLES_AND_ORANGES.graph().propagate();

    @Test
    void theProductIsAskedAtEveryStep() {
        Exercise exercise = exercise(shop, Level.PRODUCT);
        for (int count = 1; count <= 9; count++)
            assertEquals(Question.of(shop.steps().get(count - 1)), exercise.questions(count));
        assertEquals(List.of(), exercise.questions(0));
        assertEquals(7, exercise.known(8));
    }

    @Test
    void theLocalDerivativeIsTheOtherFactorAndTheSeedHasNone() {
        Exercise exercise = exercise(shop, Level.LOCAL);
        for (int count = 0; count <= 5; count++) assertEquals(List.of(), exercise.questions(count));
        assertEquals(List.of("orange 3.0", "orange_num 150.0"), words(exercise.questions(8)));
        assertEquals(5, exercise.known(5));
        assertEquals(7, exercise.known(8));
    }

    @Test
    void theGradientOfEachInputIsAskedWithoutAStepBack() {
        Exercise exercise = exercise(shop, Level.GRADIENT);
        assertEquals(List.of(), exercise.questions(4));
        assertEquals(
                List.of(
                        "apple 2.2",
                        "apple_num 110.00000000000001",
                        "orange 3.3000000000000003",
                        "orange_num 165.0",
                        "tax 650.0"),
                words(exercise.questions(9)));
        assertEquals(4, exercise.known(9));
        assertEquals(4, exercise.known(6));
        assertEquals(9, exercise.place(6), "a link to the middle of the way back");
        assertEquals(9, exercise.reachable(4, 5));
        assertEquals(4, exercise.reachable(9, 8), "back to where all values are there");
        assertEquals(2, exercise.reachable(9, 2));
    }

    @Test
    void blindTheWayBackIsAskedFromItsBeginning() {
        Exercise exercise = exercise(shop, Level.BLIND);
        assertEquals(List.of(), exercise.questions(4));
        assertEquals(List.of("price 1.0"), words(exercise.questions(5)));
        assertEquals(List.of("orange 3.3000000000000003", "orange_num 165.0"), words(exercise.questions(8)));
    }

    @Test
    void aProductMayBeLeftOut() {
        assertEquals(9, exercise(shop, Level.PRODUCT).reachable(2, 9));
        assertEquals(6, exercise(shop, Level.LOCAL).reachable(2, 9));
    }

    @ParameterizedTest
    @EnumSource(value = Level.class, names = "PRODUCT", mode = EnumSource.Mode.EXCLUDE)
    void nobodyPassesAnOpenQuestionAndWhatIsAnsweredStaysSo(Level level) {
        Exercise exercise = exercise(shop, level);
        int count = 0;
        while (exercise.isOpen(count)) {
            count = exercise.reachable(count, 9);
            List<Question> asked = exercise.questions(count);
            assertFalse(asked.isEmpty());
            assertEquals(count, exercise.reachable(count, 9));
            exercise.attempt(count, asked, List.of());
            assertEquals(count, exercise.known(count));
        }
        assertEquals(9, exercise.reachable(count, 9));
        assertEquals(exercise.score().asked(), exercise.score().right());
        assertEquals(List.of(), exercise.questions(9));
    }

    @Test
    void ofTheInputsEachCountsForItself() {
        Exercise exercise = exercise(shop, Level.GRADIENT);
        List<Question> asked = exercise.questions(9);
        exercise.attempt(9, asked.subList(0, 3), asked.subList(3, 4));
        assertEquals(asked, exercise.questions(9), "one was missed, one left out");
        exercise.attempt(9, asked, List.of());
        assertEquals(5, exercise.score().asked());
        assertEquals(4, exercise.score().right());
    }

    @Test
    void ofAStepAllNumbersCountAsOneAndWhatIsLeftOutIsNoMiss() {
        Exercise exercise = exercise(shop, Level.PRODUCT);
        List<Question> asked = exercise.questions(8);
        exercise.attempt(8, asked.subList(0, 1), List.of());
        assertFalse(exercise.questions(8).isEmpty());
        exercise.attempt(8, asked, List.of());
        assertEquals(1, exercise.score().right());
        exercise.reveal(9);
        assertEquals(2, exercise.score().asked());
    }

    @Property(tries = 200, seed = "1")
    void whatIsSeenWhileSomethingIsAskedDoesNotHoldIt(@ForAll int seed) {
        Rng rng = new Rng(seed);
        everyAnswerIsHidden(RandomGraphs.of(rng, 2 + rng.below(30)));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void noPresetGivesAnAnswerAway(Preset preset) {
        everyAnswerIsHidden(preset.graph());
    }

    /** Neither the number that is asked, nor one that is made of it. */
    private static void everyAnswerIsHidden(Graph graph) {
        Propagation pass = graph.propagate();
        for (Level level : Level.values()) {
            Exercise exercise = exercise(pass, level);
            for (int count = 0; count <= pass.steps().size(); count++) {
                StepState seen = pass.after(exercise.known(count));
                for (Question question : exercise.questions(count))
                    assertTrue(isHidden(question, seen), level + " " + count);
            }
        }
    }

    private static boolean isHidden(Question question, StepState seen) {
        if (question.kind() == Question.Kind.VALUE)
            return seen.value(question.node()).isEmpty();
        if (question.edge().isEmpty()) return seen.gradient(question.node()).isEmpty();
        Optional<EdgeGradient> flow = seen.flow(question.edge().get());
        boolean beyond =
                seen.steps().stream().anyMatch(step -> step instanceof Step.Backward && step.node() == question.node());
        return flow.isEmpty() && !beyond && !seen.isComplete(question.node());
    }

    @Test
    void onlyTheProductComesWithItsRule() {
        assertEquals(
                List.of(Level.PRODUCT),
                Arrays.stream(Level.values()).filter(Level::showsRule).toList());
    }

    @Test
    void anAddressNamesALevelAndOldLinksMeanTheProduct() {
        for (Level level : Level.values()) assertEquals(Optional.of(level), Level.of(level.id()));
        assertEquals(Optional.of(Level.PRODUCT), Level.of("on"));
        for (String word : List.of("off", "", "PRODUCT", "all")) assertEquals(Optional.empty(), Level.of(word));
    }

    @Test
    void whatIsNoNumberIsAskedAtNoLevel() {
        Propagation broken = Preset.SIGMOID.graph().with("x", -800).propagate();
        for (Level level : Level.values()) {
            Exercise exercise = exercise(broken, level);
            for (int count = 0; count <= broken.steps().size(); count++)
                for (Question question : exercise.questions(count)) assertTrue(Double.isFinite(question.answer()));
        }
    }

    @Test
    void theWayBackBelongsToGradients() {
        assertEquals(
                Phase.BACKWARD, exercise(shop, Level.LOCAL).questions(8).get(0).phase());
    }

    @Test
    void aGraphIsAnsweredOnceAllOfItIsAndNotByItsLastStepAlone() {
        Exercise exercise = exercise(shop, Level.PRODUCT);
        exercise.attempt(9, exercise.questions(9), List.of());
        assertFalse(exercise.isAnswered(0), "the last step alone");
        assertTrue(exercise.isAnswered(9), "a link that begins there");
        for (int count = 1; count < 9; count++) exercise.attempt(count, List.of(), exercise.questions(count));
        assertFalse(exercise.isAnswered(0), "all missed");
        for (int count = 1; count < 9; count++) exercise.attempt(count, exercise.questions(count), List.of());
        assertTrue(exercise.isAnswered(0), "right after a miss");
    }

    @Test
    void whoseAnswersWereShownHasNotAnswered() {
        Exercise exercise = exercise(shop, Level.PRODUCT);
        exercise.reveal(1);
        for (int count = 2; count <= 9; count++) exercise.attempt(count, exercise.questions(count), List.of());
        assertFalse(exercise.isOpen(0));
        assertFalse(exercise.isAnswered(0));
        assertTrue(exercise.isAnswered(2));
        assertFalse(exercise(shop, Level.LOCAL).isAnswered(9), "nothing asked there, nothing answered");
    }

    private static Exercise exercise(Propagation pass, Level level) {
        return new Exercise(pass, level, new Score());
    }

    private static List<String> words(List<Question> questions) {
        return questions.stream()
                .map(question -> question.node().name() + " " + question.answer())
                .toList();
    }
}
