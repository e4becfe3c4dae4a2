package backprop.download;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerHeadTest {
    @ParameterizedTest
    @CsvSource({
        "bytes 4-9/10, 4, 10",
        "bytes 0-0/1, 0, 1",
        "bytes 4-9/*, 4, -1",
        "bytes */10, -1, 10",
        "'', -1, -1",
        "bytes, -1, -1",
        "bytes -/, -1, -1",
        "bytes 99999999999-/99999999999, -1, -1",
        "items 4-9/10, -1, 10"
    })
    void aRangeIsReadAndWhatIsNoneSaysNothing(String range, int from, int total) {
        AnswerHead head = new AnswerHead(206, range, "", false);
        assertEquals(from, head.from());
        assertEquals(total, head.total());
    }

    @Test
    void aTagHoldsForTheBytesUnlessItIsWeakOrTheyWereCompressed() {
        assertEquals("\"a\"", new AnswerHead(200, "", "\"a\"", false).strongTag());
        assertEquals("", new AnswerHead(200, "", "W/\"a\"", false).strongTag());
        assertEquals("", new AnswerHead(200, "", "\"a\"", true).strongTag());
    }
}
