package backprop.data.augment;

import backprop.data.Dataset;
import backprop.data.handwriting.HandwritingRandom;
import backprop.data.pad.Point;
import backprop.math.Maths;
import backprop.math.Rng;

/**
 * Shifts, turns and scales a picture of 28×28 a little, at random, so that a net learns what does not matter: up to so
 * many pixels, radians, and parts of the size. What moves in from outside is paper.
 */
public record Distortion(double shift, double turn, double scaling) {
    private static final int SIDE = Dataset.SIDE;
    private static final double MIDDLE = (SIDE - 1) / 2.0;

    /** @throws IllegalArgumentException if one is negative or too large: shift above 28, turn above π, scaling above 0.5 */
    public Distortion {
        if (!(shift >= 0 && shift <= SIDE && turn >= 0 && turn <= Math.PI && scaling >= 0 && scaling <= 0.5)) {
            throw new IllegalArgumentException(
                    "a distortion cannot be shift " + shift + ", turn " + turn + ", scaling " + scaling);
        }
    }

    /** The whole set, each picture distorted in its own way; the same generator state gives the same bytes. */
    public Dataset apply(Dataset dataset, Rng rng) {
        byte[] images = new byte[dataset.images().length];
        for (int i = 0; i < dataset.size(); i++) {
            apply(dataset.images(), images, i * Dataset.PIXELS, new HandwritingRandom(rng));
        }
        return new Dataset(images, dataset.labels());
    }

    /**
     * One picture of 784 bytes.
     *
     * @throws IllegalArgumentException if it has not 784 bytes
     */
    public byte[] apply(byte[] image, Rng rng) {
        if (image.length != Dataset.PIXELS) {
            throw new IllegalArgumentException("a picture has 784 bytes, not " + image.length);
        }
        byte[] result = new byte[Dataset.PIXELS];
        apply(image, result, 0, new HandwritingRandom(rng));
        return result;
    }

    /** Each new pixel is fetched from where it was: p = R(q − middle) / scale + middle + shift. */
    private void apply(byte[] from, byte[] into, int at, HandwritingRandom chance) {
        Point by = new Point(chance.between(-shift, shift), chance.between(-shift, shift));
        double angle = chance.between(-turn, turn);
        double scale = chance.between(1 - scaling, 1 + scaling);
        double cos = Maths.cos(angle) / scale;
        double sin = Maths.sin(angle) / scale;
        PixelPicker picker = new PixelPicker(from, at);
        for (int y = 0, i = at; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++, i++) {
                double u = x - MIDDLE;
                double v = y - MIDDLE;
                double value = picker.between(cos * u - sin * v + MIDDLE + by.x(), sin * u + cos * v + MIDDLE + by.y());
                into[i] = (byte) (int) (value + 0.5);
            }
        }
    }
}
