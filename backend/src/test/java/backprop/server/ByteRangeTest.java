package backprop.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-|bytes 0-99/100",
                "bytes=0-0|bytes 0-0/100",
                "bytes=10-19|bytes 10-19/100",
                "Bytes = 10 - 19|bytes 10-19/100",
                "bytes=99-|bytes 99-99/100",
                "bytes=90-100000000000000000|bytes 90-99/100",
                "bytes=-1|bytes 99-99/100",
                "bytes=-100000000000000000|bytes 0-99/100",
                "bytes=100-|bytes */100",
                "bytes=100000000000000000-|bytes */100",
                "bytes=-0|bytes */100",
            })
    void whatIsAskedForLiesWithinTheBody(String header, String within) {
        assertEquals(within, ByteRange.parse(header, 100).orElseThrow().within(100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=",
                "bytes=-",
                "bytes=5-4",
                "bytes=a-b",
                "bytes=1-2,5-6",
                "lines=1-2",
                "1-2",
                "bytes=99999999999999999999-"
            })
    void whatAsksForNothingInParticularIsLeftAside(String header) {
        assertEquals(true, ByteRange.parse(header, 100).isEmpty());
    }

    @Test
    void theBytesAreThoseOfTheBody() {
        byte[] part = ByteRange.parse("bytes=1-2", 4).orElseThrow().of(new byte[] {4, 5, 6, 7});
        assertEquals("5 6", part[0] + " " + part[1]);
        assertEquals(2, part.length);
    }
}
