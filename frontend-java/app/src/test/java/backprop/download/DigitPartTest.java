package backprop.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.data.Dataset;
import backprop.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigitPartTest {
    private static final Json SET = Json.parse("""
            {"count": 5, "parts": [{"path": "data/a.digits", "gzip": "data/a.gzip.digits", "count": 3},
                                   {"path": "data/b.digits", "count": 2}]}""");

    private final List<DigitPart> parts = DigitPart.all(SET);

    /** Some pages read the one, some the other, so that it was loaded twice. */
    @Test
    void allReadTheGzipFileWhereThereIsOneAndItCanBeUnpacked() {
        assertEquals("data/a.gzip.digits", parts.get(0).file(true));
        assertEquals("data/a.digits", parts.get(0).file(false));
        assertEquals("data/b.digits", parts.get(1).file(true));
    }

    @Test
    void theLabelsComeFirstThenThePixels() {
        DigitPart part = parts.get(0);
        byte[] content = new byte[part.length()];
        assertEquals(3 * 785, content.length);
        content[0] = 7;
        content[1] = 2;
        content[3] = 50;
        content[3 + Dataset.PIXELS] = 60;
        Dataset first = part.first(content, 2);
        assertArrayEquals(new byte[] {7, 2}, first.labels());
        assertEquals(2 * Dataset.PIXELS, first.images().length);
        assertEquals(50, first.images()[0]);
        assertEquals(60, first.images()[Dataset.PIXELS]);
    }
}
