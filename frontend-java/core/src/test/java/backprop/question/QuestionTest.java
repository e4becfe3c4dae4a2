package backprop.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {
    private final Question orange = new Question.Amount("3.3", Question.Amount.TOLERANCE, List.of("1.1|110", "165"));
    private final Question gradient = new Question.Line("X.T dY|X.T dout", List.of("dY X.T|dout X.T", "X dY"));

    private static Optional<Verdict> right(String key) {
        return Optional.of(new Verdict(true, key));
    }

    private static Optional<Verdict> wrong(String key) {
        return Optional.of(new Verdict(false, key));
    }

    @Test
    void aNumberIsRightWithinItsToleranceAndAUsualMistakeIsKnown() {
        assertEquals(right("3.3"), orange.grade("3,3"));
        assertEquals(right("3.3"), orange.grade("33/10"));
        assertEquals(right("3.3"), orange.grade("3.31"));
        assertEquals(wrong("1.1|110"), orange.grade("110"));
        assertEquals(wrong("1.1|110"), orange.grade("1.1"));
        assertEquals(wrong("165"), orange.grade("165 yuan"));
        assertEquals(wrong(Verdict.OTHER), orange.grade("3.4"));
        assertEquals(Optional.empty(), orange.grade("three"));
    }

    @Test
    void nothingButZeroIsNearZero() {
        Question zero = new Question.Amount("0", Question.Amount.TOLERANCE, List.of());
        assertEquals(right("0"), zero.grade("-0"));
        assertEquals(wrong(Verdict.OTHER), zero.grade("0.001"));
    }

    @Test
    void aChoiceIsRightOrSaysWhichOneItWas() {
        Question choice = new Question.Choice("b");
        assertEquals(right("b"), choice.grade("b"));
        assertEquals(wrong("a"), choice.grade("a"));
        assertEquals(Optional.empty(), choice.grade(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            X.T @ dY; true
            Xᵀ·dY; true
            X^T dY; true
            np.dot(self.x.T, dout); true
            X转置 × dY; true
            x'dy; true
            dY Xᵀ; false
            X·dY; false
            dY; false
            """)
    void aLineIsReadThroughItsSigns(String line, boolean isRight) {
        assertEquals(isRight, gradient.grade(line).orElseThrow().isRight());
    }

    @Test
    void aUsualWrongLineIsKnown() {
        assertEquals(wrong("dY X.T|dout X.T"), gradient.grade("dY · Xᵀ"));
        assertEquals(wrong("X dY"), gradient.grade("X dY"));
        assertEquals(wrong(Verdict.OTHER), gradient.grade("W"));
        assertEquals(Optional.empty(), gradient.grade(" · "));
    }
}
