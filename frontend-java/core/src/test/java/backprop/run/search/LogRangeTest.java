package backprop.run.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Rng;
import backprop.number.Numbers;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogRangeTest {
    @Property(tries = 300, seed = "31")
    void whatIsDrawnLiesWithinAndHasThreeDigits(
            @ForAll int seed,
            @ForAll @IntRange(min = -8, max = 2) int from,
            @ForAll @IntRange(min = 1, max = 9) int powers) {
        LogRange range = new LogRange(LogRange.powerOfTen(from), LogRange.powerOfTen(from + powers));
        double drawn = range.draw(new Rng(seed));
        assertTrue(drawn >= range.least() && drawn <= range.most(), drawn + " in " + range.text());
        String digits = Numbers.full(drawn)
                .replaceAll("e.*", "")
                .replace(".", "")
                .replaceAll("^0+", "")
                .replaceAll("0+$", "");
        assertTrue(digits.length() <= 4, drawn + " has more digits than are shown");
    }

    /** A tenth of the draws in each tenth of the powers, as far as a thousand draws can tell. */
    @Test
    void eachPowerOfTenIsAsLikelyAsTheNext() {
        LogRange range = new LogRange(1e-6, 1e4);
        Rng rng = new Rng(5);
        int[] counts = new int[10];
        for (int i = 0; i < 1000; i++) {
            double drawn = range.draw(rng);
            int power = 0;
            while (power < 9 && drawn >= LogRange.powerOfTen(power - 5)) power++;
            counts[power]++;
        }
        for (int count : counts) assertTrue(count > 60 && count < 145, count + " of 1,000 in one of ten");
    }

    @Test
    void aRangeIsReadAsItIsWritten() {
        assertEquals(Optional.of(new LogRange(1e-4, 10)), LogRange.read("1e-4..10"));
        assertEquals(Optional.of(new LogRange(0.5, 3)), LogRange.read(" .5 .. 3 "));
        LogRange range = new LogRange(1e-6, 0.25);
        assertEquals(Optional.of(range), LogRange.read(range.text()));
        assertEquals(List.of(-6, -5, -4, -3, -2, -1), range.powersOfTen());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "..", "1..", "0..1", "-1..1", "2..1", "1..1", "a..b", "1..1e999", "1...2..3"})
    void whatIsNoRangeIsRefused(String text) {
        assertEquals(Optional.empty(), LogRange.read(text));
    }

    @Test
    void aRangeFromNothingCannotBeMade() {
        assertThrows(IllegalArgumentException.class, () -> new LogRange(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new LogRange(1, Double.NaN));
    }
}
