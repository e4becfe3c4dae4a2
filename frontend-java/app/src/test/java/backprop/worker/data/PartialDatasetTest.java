package backprop.worker.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.tensor.JavaKernels;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartialDatasetTest {
    private static final Dataset ALL = digits(6);
    private final PartialDataset parts = new PartialDataset(6, 2);

    /** Each with a label and a dot of its own. */
    private static Dataset digits(int count) {
        byte[] images = new byte[count * Dataset.PIXELS];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) i;
            images[i * Dataset.PIXELS + i] = (byte) (i + 1);
        }
        return new Dataset(images, labels);
    }

    private static void assertAre(Dataset expected, Samples samples, int from) {
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.label(i), samples.label(from + i));
            assertArrayEquals(expected.image(i), samples.image(from + i));
        }
    }

    @Test
    void partsThatComeInAnyOrderBeforeAndAfterTheKernelsComeToTheirPlaces() {
        parts.put(4, ALL.slice(4, 6));
        assertFalse(parts.hasFirst());
        parts.listWith(new JavaKernels(), Optional.empty());
        assertFalse(parts.hasFirst());
        parts.put(0, ALL.slice(0, 2));
        assertTrue(parts.hasFirst());
        assertFalse(parts.isWhole());
        Samples first = parts.samples(0);
        assertEquals(2, first.size());
        parts.put(2, ALL.slice(2, 4));
        assertTrue(parts.isWhole());
        assertEquals(6, parts.samples(0).size());
        assertAre(ALL, parts.samples(0), 0);
        assertAre(ALL.slice(0, 2), first, 0);
    }

    /** Of generated digits nothing was told until thousands had been made. */
    @Test
    void whatIsEnoughToBeginWithMayComeInSeveralParts() {
        parts.listWith(new JavaKernels(), Optional.empty());
        parts.put(0, ALL.slice(0, 1));
        assertEquals(1, parts.here());
        assertFalse(parts.hasFirst());
        assertFalse(parts.has(1));
        parts.put(1, ALL.slice(1, 3));
        assertTrue(parts.hasFirst());
        assertAre(ALL.slice(0, 2), parts.samples(0), 0);
        assertEquals(2, parts.samples(0).size());
    }

    @Test
    void ownDigitsComeFirstAndAreNotCountedAmongThoseWanted() {
        Dataset own = digits(9).slice(6, 9);
        parts.put(0, ALL);
        parts.listWith(new JavaKernels(), Optional.of(own));
        Samples some = parts.samples(4);
        assertEquals(7, some.size());
        assertAre(own, some, 0);
        assertAre(ALL.slice(0, 4), some, 3);
    }

    @Test
    void asManyAsTheFirstPartHasAreEnoughForWhoWantsNoMore() {
        parts.listWith(new JavaKernels(), Optional.empty());
        parts.put(2, ALL.slice(2, 4));
        assertFalse(parts.has(2));
        parts.put(0, ALL.slice(0, 2));
        assertTrue(parts.has(2));
        assertFalse(parts.has(3));
        assertFalse(parts.has(0));
        assertEquals(1, parts.samples(1).size());
    }
}
