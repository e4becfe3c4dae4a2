package backprop.data;

import backprop.tensor.Kernels;
import backprop.tensor.NonZeros;

/** A data set as nets learn from it: the zeros of its images found once. Batches and evaluations share it. */
public record Samples(NonZeros images, byte[] labels) {
    public Samples {
        if (images.rows() != labels.length || labels.length == 0) {
            throw new IllegalArgumentException(images.rows() + " images with " + labels.length + " labels");
        }
    }

    public static Samples of(Kernels kernels, Dataset data) {
        return new Samples(new NonZeros(kernels, data.images(), Dataset.PIXELS), data.labels());
    }

    public int size() {
        return labels.length;
    }

    public int label(int i) {
        return labels[i] & 255;
    }
}
