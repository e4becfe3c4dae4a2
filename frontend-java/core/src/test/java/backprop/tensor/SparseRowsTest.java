package backprop.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.data.Dataset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SparseRowsTest {
    private static final int PIXELS = 5;
    private static final byte[] IMAGES = {0, 3, 0, 0, -1, 0, 0, 0, 0, 0, 9, 8, 7, 6, 5, 0, 0, 0, 0, 2};

    private final Kernels kernels = new JavaKernels();
    private final SparseRows whole = new SparseRows(kernels, IMAGES, PIXELS, Dataset.levels());

    @Test
    void imagesThatComeInPartsAreListedAsAllAtOnce() {
        SparseRows parts = new SparseRows(kernels, 4, PIXELS, whole.level().length, Dataset.levels());
        parts.add(IMAGES, 0, PIXELS);
        assertEquals(1, parts.rows());
        byte[] file = new byte[2 + 3 * PIXELS];
        System.arraycopy(IMAGES, PIXELS, file, 2, 3 * PIXELS);
        parts.add(file, 2, file.length);
        assertEquals(4, parts.rows());
        assertArrayEquals(whole.start(), parts.start());
        assertArrayEquals(whole.column(), parts.column());
        assertArrayEquals(whole.level(), parts.level());
    }

    @Test
    void moreImagesOrMoreInkThanThereIsRoomForAreRefused() {
        SparseRows few = new SparseRows(kernels, 2, PIXELS, 100, Dataset.levels());
        Exception images = assertThrows(IllegalArgumentException.class, () -> few.add(IMAGES, 0, IMAGES.length));
        assertEquals("4 images more than 0, with room for 2", images.getMessage());
        SparseRows small = new SparseRows(kernels, 4, PIXELS, 6, Dataset.levels());
        Exception ink = assertThrows(IllegalArgumentException.class, () -> small.add(IMAGES, 0, IMAGES.length));
        assertEquals("room for 6 entries is not enough", ink.getMessage());
        assertEquals(2, small.rows());
        SparseRows exact = new SparseRows(kernels, 4, PIXELS, 8, Dataset.levels());
        exact.add(IMAGES, 0, IMAGES.length);
        assertArrayEquals(whole.level(), Arrays.copyOf(exact.level(), 8));
    }
}
