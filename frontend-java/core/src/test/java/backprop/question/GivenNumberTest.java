package backprop.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenNumberTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            3.3; 3.3
            3,3; 3.3
            ３．３; 3.3
            ３，３; 3.3
            −0.8; -0.8
            –0,8; -0.8
            －０。８; -0.8
            + 24; 24
            .5; 0.5
            39760; 39760
            39 760; 39760
            39'760; 39760
            1,440,000; 1440000
            1/1024; 0.0009765625
            1／1024; 0.0009765625
            (1/4)^5; 0.0009765625
            (1/4)⁵; 0.0009765625
            4^-5; 0.0009765625
            2 × 10⁻³; 0.002
            2e-3; 0.002
            784*50 + 50; 39250
            784·50+50; 39250
            ≈ 24; 24
            ~24 times; 24
            约 24 倍; 24
            3.3 yuan.; 3.3
            ¥3.3; 3.3
            3.3元; 3.3
            (2+3)*(0-1); -5
            """)
    void whateverPeopleWriteIsRead(String typed, double number) {
        assertEquals(number, GivenNumber.readings(typed).get(0), 1e-15);
    }

    @Test
    void aCommaBeforeThreeDigitsMayBeEither() {
        assertEquals(List.of(39760.0, 39.76), GivenNumber.readings("39,760"));
        assertEquals(List.of(3300.0, 3.3), GivenNumber.readings("3,300"));
        assertEquals(List.of(0.001), GivenNumber.readings("0,001"));
        assertEquals(List.of(1234.5), GivenNumber.readings("1,234.5"));
    }

    @Test
    void aPercentageIsAlsoItsHundredth() {
        assertEquals(List.of(97.0, 0.97), GivenNumber.readings("97 %"));
        assertEquals(List.of(25.0, 0.25), GivenNumber.readings("25％"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?", "x", "1/0", "1 2/", "((", "1e999", "1..2", "-", "1,2,3", "2^^3", "3)"})
    void whatIsNoNumberIsNotRead(String typed) {
        assertEquals(List.of(), GivenNumber.readings(typed));
    }

    @Test
    void aThousandParenthesesDoNotOverflowTheStack() {
        assertEquals(List.of(), GivenNumber.readings("(".repeat(100_000) + "1"));
    }
}
