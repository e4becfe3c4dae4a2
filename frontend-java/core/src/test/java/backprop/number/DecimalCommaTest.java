package backprop.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalCommaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3,3|3.3",
                "-0,25|-0.25",
                "3，3|3.3",
                "3.3|3.3",
                "3,702|3,702",
                "1,2,3|1,2,3",
                "1,234.5|1,234.5",
                "5|5"
            })
    void aCommaIsAPointUnlessItMayPartThousands(String typed, String read) {
        assertEquals(read, DecimalComma.point(typed));
    }
}
