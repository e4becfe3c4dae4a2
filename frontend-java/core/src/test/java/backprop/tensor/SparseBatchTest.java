package backprop.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.data.Dataset;
import org.junit.jupiter.api.Test;

class SparseBatchTest {
    private final Workspace home = new Workspace(new JavaKernels());
    private final SparseRows images =
            new SparseRows(home.kernels(), new byte[] {0, (byte) 255, 51, 0, 0, 0, 102, 0, 0}, 3, Dataset.levels());
    private final SparseBatch rows = new SparseBatch(home, images, 4);

    @Test
    void aLevelIsAPartOf255() {
        assertArrayEquals(
                new float[] {0, 1, 0.2f, 0, 0, 0, 0.4f, 0, 0},
                rows.choose(new int[] {0, 1, 2}).toArray());
    }

    @Test
    void rowsMayBeChosenTwiceAndInAnyOrder() {
        assertArrayEquals(
                new float[] {0.4f, 0, 0, 0, 1, 0.2f, 0.4f, 0, 0},
                rows.choose(new int[] {2, 0, 2}).toArray());
    }

    @Test
    void anotherChoiceHasItsOwnNumbersAndEndsTheFirst() {
        Matrix first = rows.choose(new int[] {0, 0});
        assertArrayEquals(new float[] {0, 1, 0.2f, 0, 1, 0.2f}, first.toArray());
        Matrix second = rows.choose(new int[] {1});
        assertArrayEquals(new float[] {0, 0, 0}, second.toArray());
        assertThrows(IllegalStateException.class, first::data);
        assertThrows(IllegalStateException.class, () -> first.times(home.allocate(3, 1)));
    }

    @Test
    void aStepDoesNotEndAChoice() {
        Matrix x = rows.choose(new int[] {0});
        home.startStep();
        assertArrayEquals(new float[] {0, 1, 0.2f}, x.relu().toArray());
    }

    @Test
    void imagesCannotBeChanged() {
        Matrix x = rows.choose(new int[] {0});
        assertThrows(IllegalStateException.class, () -> x.fill(new float[3]));
        assertThrows(IllegalStateException.class, () -> x.set(0, 0, 1));
        assertThrows(IllegalStateException.class, () -> x.addScaled(1, home.allocate(1, 3)));
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertRefuses("row 3 of 3", 3);
        assertRefuses("row -1 of 3", -1);
        assertRefuses("5 rows where there is room for 1 to 4", 0, 0, 0, 0, 0);
        assertRefuses("0 rows where there is room for 1 to 4");
        Exception e = assertThrows(
                IllegalArgumentException.class,
                () -> new SparseRows(home.kernels(), new byte[10], 3, Dataset.levels()));
        assertEquals("10 pixels are not images of 3", e.getMessage());
    }

    private void assertRefuses(String sentence, int... indices) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> rows.choose(indices));
        assertEquals(sentence, e.getMessage());
    }
}
