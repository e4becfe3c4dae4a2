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

    /** Non-zero pixels that a listed picture has room for: MNIST's have 150 on average, its fullest parts 160. */
    public static final int LISTED_PIXELS = 200;

    /** @throws IllegalArgumentException if there are not 784 bytes to a label, or a label is not 0 to 9 */
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

    /** The number that each byte of a picture stands for: 0 paper to 1 ink. */
    public static float[] levels() {
        float[] levels = new float[256];
        for (int v = 0; v < levels.length; v++) levels[v] = (float) (v / 255.0);
        return levels;
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

    /** The 784 numbers that a net is given of one picture, 0 paper to 1 ink. */
    public float[] input(int index) {
        float[] levels = levels();
        float[] input = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) input[i] = levels[images[index * PIXELS + i] & 0xFF];
        return input;
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
