package backprop.train;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.math.Rng;
import backprop.tensor.JavaKernels;

/** Ten kinds of pictures that a small net tells apart: noise, and a blot whose place is the label. */
public final class Blots {
    private Blots() {}

    public static Samples samples(int count) {
        return Samples.of(new JavaKernels(), dataset(count));
    }

    public static Dataset dataset(int count) {
        Rng rng = new Rng(9);
        byte[] images = new byte[count * Dataset.PIXELS];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 10);
            for (int j = 0; j < Dataset.PIXELS; j++) {
                boolean blot = j / 70 == i % 10;
                if (rng.below(10) < (blot ? 7 : 1)) images[i * Dataset.PIXELS + j] = (byte) rng.nextInt();
            }
        }
        return new Dataset(images, labels);
    }
}
