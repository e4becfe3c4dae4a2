package backprop.graph.predict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.Phase;
import backprop.graph.Propagation;
import backprop.graph.Step;
import backprop.graph.expression.Expression;
import backprop.graph.expression.Preset;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private final List<Step> steps =
            Preset.APPLES_AND_ORANGES.graph().propagate().steps();

    @Test
    void aStepForwardAsksForItsValue() {
        Question question = Question.of(steps.get(3)).get(0);
        assertEquals("price", question.node().name());
        assertEquals(Phase.FORWARD, question.phase());
        assertEquals(715.0000000000001, question.answer());
    }

    @Test
    void aStepBackAsksForEachFlow() {
        List<Question> questions = Question.of(steps.get(7));
        assertEquals(
                List.of("orange", "orange_num"),
                questions.stream().map(question -> question.node().name()).toList());
        assertEquals(
                List.of(3.3000000000000003, 165.0),
                questions.stream().map(Question::answer).toList());
    }

    @Test
    void theSeedAsksForOne() {
        assertEquals(1, Question.of(steps.get(4)).get(0).answer());
    }

    @Test
    void onePercentIsNearEnoughAndThreeDigitsAreAlwaysWithinIt() {
        Question question = Question.of(steps.get(7)).get(0);
        for (double given : new double[] {3.3, 3.30, 3.27, 3.33}) assertTrue(question.accepts(given), "" + given);
        for (double given : new double[] {3.26, 3.34, -3.3, 0, Double.NaN})
            assertFalse(question.accepts(given), "" + given);
        assertTrue(question.hasWrongSign(-3.3));
        assertFalse(question.hasWrongSign(3.3));
    }

    @Test
    void aZeroIsAZero() {
        Propagation closed = graph("relu(x)", -1);
        Question question = Question.of(closed.steps().get(2)).get(0);
        assertTrue(question.accepts(0));
        assertTrue(question.accepts(-0.0));
        assertFalse(question.accepts(0.001));
    }

    @Test
    void whatIsNoNumberIsNotAsked() {
        Propagation broken = graph("log(x)", -1);
        assertEquals(List.of(), Question.of(broken.steps().get(0)));
    }

    @Test
    void onlyTheFirstTryScores() {
        Score score = new Score();
        score.attempt(1, true);
        score.attempt(2, false);
        assertFalse(score.isSettled(2));
        score.attempt(2, true);
        score.markShown(3);
        score.attempt(3, true);
        assertEquals(3, score.asked());
        assertEquals(1, score.right());
        score.clear();
        assertEquals(0, score.asked());
    }

    private static Propagation graph(String source, double x) {
        Expression.Success success = (Expression.Success) Expression.read(source);
        return success.graph().with("x", x).propagate();
    }
}
