package backprop.store;

import backprop.data.Dataset;

/**
 * A drawn digit as a net sees it.
 *
 * @param pixels 28×28, row-major, 0 black to 255 white
 * @param label 0 to 9: what its drawer says it is
 * @param date milliseconds since 1970
 */
public record SavedDrawing(byte[] pixels, int label, double date) {

    public SavedDrawing {
        if (pixels.length != Dataset.PIXELS)
            throw new IllegalArgumentException(Dataset.PIXELS + " pixels, not " + pixels.length);
        if (label < 0 || label > 9) throw new IllegalArgumentException("a digit is 0 to 9, not " + label);
    }
}
