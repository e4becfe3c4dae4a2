package backprop.data.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrokeCodeTest {
    private static final List<Stroke> SEVEN = List.of(
            new Stroke(20, List.of(new Point(40, 40.25), new Point(240, 40), new Point(100.5, 280))),
            new Stroke(12, List.of(new Point(0, 0))));

    @Test
    void strokesComeBackToTheQuarterOfAPixel() {
        assertEquals(Optional.of(SEVEN), StrokeCode.read(StrokeCode.write(SEVEN)));
    }

    @Test
    void aPointTakesFourCharacters() {
        assertEquals("12-0000", StrokeCode.write(SEVEN.subList(1, 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "20-", "-0000", "0-0000", "999-0000", "20-000", "20-00ö0", "20-0000_", "x-0000"})
    void otherTextIsNoDrawing(String code) {
        assertEquals(Optional.empty(), StrokeCode.read(code));
    }

    @Property(tries = 500)
    void arbitraryTextIsADrawingOrNone(@ForAll String code) {
        StrokeCode.read(code)
                .ifPresent(strokes -> assertEquals(Optional.of(strokes), StrokeCode.read(StrokeCode.write(strokes))));
    }
}
