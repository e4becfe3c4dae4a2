package backprop.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.question.Prediction;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CoveredGradientsTest {
    private final MatrixSymbol dw = MatrixSymbol.matrix("W", "w", "D", "M").gradient();
    private final Cell first = dw.at(0, 0), second = dw.at(0, 1), third = dw.at(1, 0);
    private final CoveredGradients covered = new CoveredGradients();

    @BeforeEach
    void coverThree() {
        covered.cover(List.of(first, second, third));
    }

    @Test
    void whatIsSaidRightlyIsOpen() {
        assertEquals(Prediction.RIGHT, covered.check(first, "1/3", 1 / 3.0));
        assertFalse(covered.covers(first));
        assertEquals(2, covered.left());
        assertThrows(IllegalArgumentException.class, () -> covered.check(first, "1/3", 1 / 3.0));
    }

    @Test
    void whatIsSaidWronglyStaysCoveredAndIsNotRightAtTheFirstTryAnyMore() {
        assertEquals(Prediction.WRONG_SIGN, covered.check(first, "-2", 2));
        assertTrue(covered.isMissed(first));
        assertEquals(Prediction.RIGHT, covered.check(first, "2", 2));
        assertEquals(Prediction.RIGHT, covered.check(second, "−1,5", -1.5));
        covered.show(third);
        assertEquals(0, covered.left());
        assertEquals(3, covered.opened());
        assertEquals(1, covered.right());
    }

    @Test
    void wordsAreNoMistake() {
        assertEquals(Prediction.UNREADABLE, covered.check(first, "what?", 2));
        assertFalse(covered.isMissed(first));
    }

    /** A cell shows three decimals; what is typed from one's own sums may have more, or fewer. */
    @Test
    void aNumberIsReadAsItIsShown() {
        assertEquals(Prediction.RIGHT, Prediction.of("−0.755", -0.7549));
        assertEquals(Prediction.RIGHT, Prediction.of("0", 0));
        assertEquals(Prediction.WRONG, Prediction.of("0", 0.0002));
        assertEquals(Prediction.WRONG, Prediction.of("0.76", 0.7549));
        assertEquals(Prediction.RIGHT, Prediction.of("110", 110.00000000000001));
    }

    @Test
    void otherNumbersAreAskedAnew() {
        covered.check(first, "5", 2);
        covered.cover(List.of(first));
        assertFalse(covered.isMissed(first));
        assertEquals(1, covered.left());
        covered.uncover();
        assertFalse(covered.covers(first));
    }
}
