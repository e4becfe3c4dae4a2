package backprop.data;

import backprop.tensor.Kernels;
import backprop.tensor.SparseRows;
import java.util.Arrays;

/**
 * A data set as nets learn from it: the zeros of its images found once. Batches and evaluations share it. Images without a
 * label, at the end, are none of it.
 */
public record Samples(SparseRows images, byte[] labels) {
    /** @throws IllegalArgumentException if there is no label, or there are more labels than images */
    public Samples {
        if (images.rows() < labels.length || labels.length == 0) {
            throw new IllegalArgumentException(images.rows() + " images with " + labels.length + " labels");
        }
    }

    public static Samples of(Kernels kernels, Dataset data) {
        return new Samples(new SparseRows(kernels, data.images(), Dataset.PIXELS, Dataset.levels()), data.labels());
    }

    /** The first so many of these, or all if there are fewer. */
    public Samples first(int count) {
        return count < size() ? new Samples(images, Arrays.copyOf(labels, count)) : this;
    }

    /** The bytes of image i, as they came. */
    public byte[] image(int i) {
        byte[] image = new byte[images.columns()];
        for (int p = images.start()[i]; p < images.start()[i + 1]; p++) {
            image[images.column()[p] & 0xffff] = images.level()[p];
        }
        return image;
    }

    public int size() {
        return labels.length;
    }

    public int label(int i) {
        return labels[i] & 255;
    }
}
