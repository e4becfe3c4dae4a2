package backprop.data.idx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.data.Dataset;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IdxPairTest {
    private static Dataset digits(int count) {
        byte[] images = new byte[count * Dataset.PIXELS], labels = new byte[count];
        for (int i = 0; i < images.length; i++) images[i] = (byte) (i * 7);
        for (int i = 0; i < count; i++) labels[i] = (byte) (i % 10);
        return new Dataset(images, labels);
    }

    @Test
    void comesBackAsItWas() {
        for (int count : new int[] {0, 1, 12}) {
            Dataset back = IdxPair.read(IdxPair.write(digits(count)));
            assertArrayEquals(digits(count).images(), back.images());
            assertArrayEquals(digits(count).labels(), back.labels());
        }
    }

    @Test
    void isCutOffNowhereUnnoticed() {
        byte[] both = IdxPair.write(digits(2));
        for (int length = 0; length < both.length; length++) {
            byte[] part = Arrays.copyOf(both, length);
            assertThrows(IdxException.class, () -> IdxPair.read(part));
        }
    }

    /** A changed picture is another picture; a changed label another one, or none. */
    @Property(tries = 300)
    void aChangedByteGivesAnIdxExceptionOrDigitsThatAreThoseBytes(
            @ForAll @IntRange(max = 3) int count, @ForAll int where, @ForAll byte to) {
        byte[] both = IdxPair.write(digits(count));
        both[Math.floorMod(where, both.length)] = to;
        try {
            assertArrayEquals(both, IdxPair.write(IdxPair.read(both)));
        } catch (IdxException e) {
            // said in a sentence
        }
    }
}
