package backprop.data.augment;

import backprop.data.Dataset;
import backprop.data.handwriting.HandwritingRandom;
import backprop.math.Maths;
import backprop.math.Rng;

/**
 * Bends a picture of 28×28 as well as shifting, turning, scaling and slanting it, at random: Simard, Steinkraus and Platt,
 * "Best Practices for Convolutional Neural Networks", 2003. Scaled across and down on their own; what moves in from outside is
 * paper.
 *
 * @param shift up to so many pixels
 * @param turn up to so many radians
 * @param scaling up to such a part of the size
 * @param slant up to so many pixels across for one down
 * @param bend the standard deviation, in pixels, of the shift at each of 5×5 places; between them it changes smoothly
 */
public record ElasticDistortion(double shift, double turn, double scaling, double slant, double bend) {
    private static final int SIDE = Dataset.SIDE;
    private static final double MIDDLE = (SIDE - 1) / 2.0;

    /**
     * @throws IllegalArgumentException if one is negative or too large: shift or bend above 28, turn above π, scaling above 0.5,
     *     slant above 1
     */
    public ElasticDistortion {
        if (!(shift >= 0 && shift <= SIDE && turn >= 0 && turn <= Math.PI && scaling >= 0 && scaling <= 0.5)
                || !(slant >= 0 && slant <= 1 && bend >= 0 && bend <= SIDE)) {
            throw new IllegalArgumentException("a distortion cannot be shift " + shift + ", turn " + turn + ", scaling "
                    + scaling + ", slant " + slant + ", bend " + bend);
        }
    }

    /** The whole set, each picture distorted in its own way; the same generator state gives the same bytes. */
    public Dataset apply(Dataset dataset, Rng rng) {
        byte[] images = new byte[dataset.images().length];
        SmoothField across = new SmoothField(SIDE);
        SmoothField down = new SmoothField(SIDE);
        HandwritingRandom random = new HandwritingRandom(rng);
        for (int i = 0; i < dataset.size(); i++) {
            across.draw(bend, random);
            down.draw(bend, random);
            apply(dataset.images(), images, i * Dataset.PIXELS, random, across, down);
        }
        return new Dataset(images, dataset.labels());
    }

    /** Each new pixel is fetched from where it was: p = A(q − middle) + middle + shift + bend(q). */
    private void apply(
            byte[] from, byte[] into, int at, HandwritingRandom random, SmoothField across, SmoothField down) {
        double byX = random.between(-shift, shift);
        double byY = random.between(-shift, shift);
        double angle = random.between(-turn, turn);
        double wide = random.between(1 - scaling, 1 + scaling);
        double high = random.between(1 - scaling, 1 + scaling);
        double slanted = random.between(-slant, slant);
        double cos = Maths.cos(angle);
        double sin = Maths.sin(angle);
        double xx = cos / wide;
        double xy = (slanted * cos - sin) / wide;
        double yx = sin / high;
        double yy = (slanted * sin + cos) / high;
        PixelPicker picker = new PixelPicker(from, at);
        for (int y = 0, i = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++, i++) {
                double u = x - MIDDLE;
                double v = y - MIDDLE;
                double value = picker.between(
                        byX + across.at(i) + MIDDLE + xx * u + xy * v, byY + down.at(i) + MIDDLE + yx * u + yy * v);
                into[at + i] = (byte) (int) (value + 0.5);
            }
        }
    }
}
