package backprop.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class LetterSizeTest {
    @Test
    void onAProjectorTheLastRowReads() {
        assertEquals(28, LetterSize.text(1920, 1080));
        assertEquals(32, LetterSize.leastValue(1920, 1080));
        assertEquals(56, LetterSize.text(3840, 2160));
        assertEquals(64, LetterSize.leastValue(3840, 2160));
    }

    @Test
    void inASmallWindowLettersAreAsOnThePage() {
        assertEquals(16, LetterSize.text(390, 844));
        assertEquals(11, LetterSize.leastValue(390, 844));
        assertEquals(11, LetterSize.leastValue(1366, 650));
    }

    @Test
    void aFigureThatFitsNowhereHasTheTextsSizeAndScrolls() {
        assertEquals(28, LetterSize.fitting(1920, 1080, size -> false));
        assertEquals(16, LetterSize.fitting(390, 844, size -> false));
    }

    @Test
    void aSmallFigureGrowsByAHalfAtMost() {
        assertEquals(42, LetterSize.fitting(1920, 1080, size -> true));
    }

    @Property
    void aFigureIsAsLargeAsFits(
            @ForAll @DoubleRange(min = 320, max = 4000) double width,
            @ForAll @DoubleRange(min = 320, max = 3000) double height,
            @ForAll @DoubleRange(min = 1, max = 200) double largest) {
        double text = LetterSize.text(width, height);
        double size = LetterSize.fitting(width, height, tried -> tried <= largest);
        assertTrue(size >= 12 && size <= 1.5 * text);
        if (width >= 1920 && height >= 1080) assertTrue(size >= 28);
        if (largest >= text && largest <= 1.5 * text) assertTrue(size <= largest && size > largest - text / 50);
    }
}
