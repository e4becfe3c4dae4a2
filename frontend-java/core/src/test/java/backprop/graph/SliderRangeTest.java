package backprop.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliderRangeTest {
    @ParameterizedTest
    @CsvSource({
        "100, 0, 200, 1",
        "150, 0, 300, 1",
        "2, 0, 4, 0.1",
        "3, 0, 6, 0.1",
        "1.1, 0, 2.2, 0.01",
        "0.1, 0, 0.2, 0.001",
        "2.95, 0, 5.9, 0.01",
        "-2, -4, 4, 0.1",
        "0, -1, 1, 0.01",
    })
    void theRangeAndTheStepComeFromTheValue(double value, double low, double high, double step) {
        SliderRange range = SliderRange.around(value);
        assertEquals(low, range.at(0), 1e-12 * high);
        assertEquals(high, range.at(range.ticks()), 1e-12 * high);
        assertEquals(step, range.at(1) - range.at(0), 1e-9 * step);
    }

    @Property(tries = 500, seed = "1")
    void aNumberOfFewDigitsIsOneOfItsTicks(@ForAll int hundredths) {
        double value = hundredths % 100000 / 100.0;
        SliderRange range = SliderRange.around(value);
        assertTrue(range.contains(value));
        assertTrue(range.ticks() >= 40 && range.ticks() <= 4000, () -> value + " has " + range.ticks());
        if (Math.abs(value) < 10) assertEquals(value, range.at(range.tick(value)));
    }

    @Property(tries = 500, seed = "1")
    void everyTickIsTheNearestToItself(@ForAll @DoubleRange(min = -1e9, max = 1e9) double value) {
        SliderRange range = SliderRange.around(value);
        for (int tick = 0; tick <= range.ticks(); tick += 7) assertEquals(tick, range.tick(range.at(tick)));
        assertEquals(range.ticks(), range.tick(1e300));
        assertEquals(0, range.tick(-1e300));
    }

    @Test
    void tenthsAreWrittenAsTheyAreSpoken() {
        SliderRange range = SliderRange.around(3);
        assertEquals(3.3, range.at(33));
        assertEquals(0.3, range.at(3));
    }

    @Test
    void whatLiesOutsideIsTold() {
        SliderRange range = SliderRange.around(100);
        assertFalse(range.contains(-1));
        assertFalse(range.contains(201));
        assertThrows(IllegalArgumentException.class, () -> range.at(201));
    }

    @ParameterizedTest
    @CsvSource({"1e-300", "-1e-300", "1.7e308", "-1.7e308", "5e-280", "0.3333333333333333"})
    void theEndsOfTheDoublesHaveARangeToo(double value) {
        SliderRange range = SliderRange.around(value);
        for (int tick : new int[] {0, range.ticks()})
            assertTrue(Double.isFinite(range.at(tick)), () -> value + " at " + tick);
        assertTrue(range.ticks() >= 40);
    }
}
