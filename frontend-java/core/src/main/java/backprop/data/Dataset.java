package backprop.data;

import backprop.tensor.Shape;
import java.util.Arrays;

/**
 * Pictures of digits: n × 784 bytes (28×28, row-major, 0 paper to 255 ink) and n labels, 0 to 9. The arrays are handed
 * over, not copied: nobody writes into them.
 */
public record Dataset(byte[] images, byte[] labels) {
    public static final int SIDE = 28;
    public static final int PIXELS = SIDE * SIDE;
    public static final int CLASSES = 10;
    public static final Shape SHAPE = Shape.image(SIDE, SIDE);

    public Dataset {
        if (images.length != (long) PIXELS * labels.length) {
            throw new IllegalArgumentException(labels.length + " labels need " + (long) PIXELS * labels.length
                    + " bytes of images, not " + images.length);
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= CLASSES) {
                throw new IllegalArgumentException("label " + i + " is " + (labels[i] & 0xFF) + ", not 0 to 9");
            }
        }
    }

    public int size() {
        return labels.length;
    }

    public int label(int index) {
        return labels[index];
    }

    /** A copy of the 784 bytes of one picture. */
    public byte[] image(int index) {
        return Arrays.copyOfRange(images, index * PIXELS, (index + 1) * PIXELS);
    }

    /** The pictures from (included) to to (not included). */
    public Dataset slice(int from, int to) {
        return new Dataset(
                Arrays.copyOfRange(images, from * PIXELS, to * PIXELS), Arrays.copyOfRange(labels, from, to));
    }

    /** These pictures, then the others. */
    public Dataset and(Dataset others) {
        return new Dataset(joined(images, others.images), joined(labels, others.labels));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] result = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, result, first.length, second.length);
        return result;
    }
}
