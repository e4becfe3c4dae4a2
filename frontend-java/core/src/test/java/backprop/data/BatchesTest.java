package backprop.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.math.Rng;
import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private static final int COUNT = 25;

    private final Workspace home = new Workspace(new JavaKernels());

    /** Image i is black but for its pixel i, which is i + 1; its label is i mod 10. */
    private final Samples samples = Samples.of(home.kernels(), data());

    private static Dataset data() {
        byte[] images = new byte[COUNT * Dataset.PIXELS];
        byte[] labels = new byte[COUNT];
        for (int i = 0; i < COUNT; i++) {
            images[i * Dataset.PIXELS + i] = (byte) (i + 1);
            labels[i] = (byte) (i % 10);
        }
        return new Dataset(images, labels);
    }

    private Batches batches(Sampling sampling, int size) {
        return new Batches(home, samples, sampling, size, new Rng(1));
    }

    @Test
    void imagesLabelsAndIndicesBelongTogether() {
        for (Sampling sampling : Sampling.values()) {
            Batches batches = batches(sampling, 7);
            for (int round = 0; round < 10; round++) {
                Matrix x = batches.next();
                int[] indices = batches.indices();
                assertEquals(indices.length, x.rows());
                for (int i = 0; i < indices.length; i++) {
                    assertEquals(indices[i] % 10, batches.labels()[i]);
                    assertEquals(indices[i], x.largestInRow(i));
                    assertEquals((float) ((indices[i] + 1) / 255.0), x.get(i, indices[i]));
                }
            }
        }
    }

    @Test
    void withReplacementEveryBatchIsFullAndAllAreDrawnEquallyOften() {
        Batches batches = batches(Sampling.WITH_REPLACEMENT, 100);
        int[] counts = new int[COUNT];
        for (int round = 0; round < 250; round++) {
            assertEquals(100, batches.next().rows());
            for (int i : batches.indices()) counts[i]++;
        }
        for (int count : counts) assertEquals(1000, count, 150);
    }

    @Test
    void anEpochHoldsEachOnceInANewOrder() {
        Batches batches = batches(Sampling.SHUFFLED_EPOCHS, 7);
        int[] first = epoch(batches);
        int[] second = epoch(batches);
        assertFalse(Arrays.equals(first, second));
        int[] all = IntStream.range(0, COUNT).toArray();
        assertArrayEquals(all, Arrays.stream(first).sorted().toArray());
        assertArrayEquals(all, Arrays.stream(second).sorted().toArray());
    }

    private static int[] epoch(Batches batches) {
        int[] indices = {};
        for (int size : new int[] {7, 7, 7, 4}) {
            assertEquals(size, batches.next().rows());
            indices = IntStream.concat(Arrays.stream(indices), Arrays.stream(batches.indices()))
                    .toArray();
        }
        return indices;
    }

    @Test
    void theSameSeedGivesTheSameBatches() {
        for (Sampling sampling : Sampling.values()) {
            Batches first = batches(sampling, 7);
            Batches second = batches(sampling, 7);
            for (int round = 0; round < 10; round++) {
                first.next();
                second.next();
                assertArrayEquals(first.indices(), second.indices());
            }
        }
    }

    @Test
    void anEpochIsAsManyBatchesAsTheSamplesFill() {
        assertEquals(5, batches(Sampling.WITH_REPLACEMENT, 5).perEpoch());
        assertEquals(3, batches(Sampling.WITH_REPLACEMENT, 7).perEpoch());
        assertEquals(1, batches(Sampling.WITH_REPLACEMENT, 100).perEpoch());
        assertEquals(5, batches(Sampling.SHUFFLED_EPOCHS, 5).perEpoch());
        assertEquals(4, batches(Sampling.SHUFFLED_EPOCHS, 7).perEpoch());
        assertEquals(1, batches(Sampling.SHUFFLED_EPOCHS, 100).perEpoch());
    }

    @Test
    void aBatchLargerThanTheDataIsAllOfThemWhereEachComesOnce() {
        assertEquals(COUNT, batches(Sampling.SHUFFLED_EPOCHS, 100).next().rows());
    }

    @Test
    void aBatchOfNoneIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> batches(Sampling.WITH_REPLACEMENT, 0));
    }
}
