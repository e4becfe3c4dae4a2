package backprop.naive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.math.Rng;
import backprop.tensor.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlidingWindowTest {
    private static SlidingWindow window(int side, int window, int stride, int padding) {
        return new SlidingWindow(Shape.image(side, side), window, window, stride, padding);
    }

    /** The book's three, MNIST's, and two where the window leaves a rest. */
    @ParameterizedTest
    @CsvSource({"4,3,1,1, 4", "7,3,2,0, 3", "28,5,1,0, 24", "24,2,2,0, 12", "28,31,3,2, 1", "6,3,2,0, 2", "5,2,2,0, 2"})
    void placesAreCountedByTheFormula(int side, int window, int stride, int padding, int places) {
        assertEquals(places, window(side, window, stride, padding).rows());
        assertEquals(places * places, window(side, window, stride, padding).places());
    }

    @Test
    void eachWindowBecomesARow() {
        double[][] x = {{1, 2, 3, 4, 5, 6, 7, 8, 9}};
        double[][] col = {{1, 2, 4, 5}, {2, 3, 5, 6}, {4, 5, 7, 8}, {5, 6, 8, 9}};
        assertArrayEquals(col, window(3, 2, 1, 0).im2col(x));
    }

    @Test
    void channelsFollowEachOtherInTheRowAndPicturesBelowEachOther() {
        SlidingWindow window = new SlidingWindow(new Shape(2, 1, 2), 1, 1, 1, 0);
        double[][] x = {{1, 2, 10, 20}, {3, 4, 30, 40}};
        assertArrayEquals(new double[][] {{1, 10}, {2, 20}, {3, 30}, {4, 40}}, window.im2col(x));
    }

    @Test
    void paddingIsZeroAndNothingComesBackFromIt() {
        SlidingWindow window = window(1, 3, 1, 1);
        assertArrayEquals(new double[][] {{0, 0, 0, 0, 5, 0, 0, 0, 0}}, window.im2col(new double[][] {{5}}));
        assertArrayEquals(new double[][] {{5}}, window.col2im(new double[][] {{1, 2, 3, 4, 5, 6, 7, 8, 9}}));
    }

    @Test
    void everyPixelComesBackAsOftenAsWindowsSawIt() {
        double[][] ones = {{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}};
        SlidingWindow window = window(4, 3, 1, 0);
        double[][] often = {{1, 2, 2, 1, 2, 4, 4, 2, 2, 4, 4, 2, 1, 2, 2, 1}};
        assertArrayEquals(often, window.col2im(window.im2col(ones)));
    }

    /** ⟨im2col(x), c⟩ = ⟨x, col2im(c)⟩: one is the other's transpose, which is what a backward pass is. */
    @Test
    void col2imIsTheTransposeOfIm2col() {
        Rng rng = new Rng(5);
        for (int round = 0; round < 30; round++) {
            Shape picture = new Shape(1 + rng.below(3), 3 + rng.below(5), 3 + rng.below(5));
            SlidingWindow window =
                    new SlidingWindow(picture, 1 + rng.below(3), 1 + rng.below(3), 1 + rng.below(3), rng.below(3));
            double[][] x = NaiveNet.random(rng, 2, picture.size());
            double[][] c = NaiveNet.random(rng, 2 * window.places(), window.size());
            assertEquals(dot(window.im2col(x), c), dot(x, window.col2im(c)), 1e-9, window.toString());
        }
    }

    private static double dot(double[][] a, double[][] b) {
        double sum = 0;
        for (double[] row : Array2.zip(a, b, (v, w) -> v * w)) for (double v : row) sum += v;
        return sum;
    }

    @Test
    void rowsOfPlacesAndPicturesAreEachOthersReverse() {
        SlidingWindow window = window(3, 2, 1, 0);
        double[][] rows = {{1, 10}, {2, 20}, {3, 30}, {4, 40}};
        assertArrayEquals(new double[][] {{1, 2, 3, 4, 10, 20, 30, 40}}, window.toPictures(rows));
        assertArrayEquals(rows, window.toRows(window.toPictures(rows)));
    }

    @Test
    void aWindowThatDoesNotFitIsRefusedWithBothSizes() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> window(4, 5, 1, 0));
        assertEquals("a 5×5 window does not fit into 4×4", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> window(4, 2, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> window(4, 0, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> window(4, 2, 1, -1));
    }
}
