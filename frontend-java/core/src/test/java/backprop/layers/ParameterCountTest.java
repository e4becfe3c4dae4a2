package backprop.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ParameterCountTest {
    /** Eight filters of 5×5 on MNIST: 8·25 + 8, against 784·(8·24·24) + 8·24·24. */
    @Test
    void aConvolutionHasItsFiltersAndAnAffineLayerAWeightFromEachPixelToEachOutput() {
        ParameterCount count = new ParameterCount(1, 28, 8, 5);
        assertEquals(24, count.outputSide());
        assertEquals(208, count.convolution());
        assertEquals(784 * 4608 + 4608, count.affine());
        assertEquals(200 * 576, count.convolutionProducts());
    }

    @Test
    void aWindowAsLargeAsThePictureIsAnAffineLayer() {
        ParameterCount count = new ParameterCount(3, 5, 7, 5);
        assertEquals(count.affine(), count.convolution());
        assertEquals(count.affineWeights(), count.convolutionProducts());
    }

    /** What the page offers at most stays within an int. */
    @Test
    void theLargestOfTheFigureIsCountedRight() {
        assertEquals(8L * 32 * 32 * 32 * 32 * 32 + 32 * 32 * 32, new ParameterCount(8, 32, 32, 1).affine());
    }
}
