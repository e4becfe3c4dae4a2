package backprop.worker;

import backprop.data.Dataset;
import java.util.Arrays;

/** Digits that come in parts, in any order, each to its place. */
final class PartialDataset {
    private final int size;
    private final byte[] images;
    private final byte[] labels;
    private int here;
    private int first;

    PartialDataset(int size) {
        this.size = size;
        images = new byte[size * Dataset.PIXELS];
        labels = new byte[size];
    }

    /** @param part the labels of its digits, then their pixels */
    void put(int from, byte[] part) {
        int count = part.length / (Dataset.PIXELS + 1);
        System.arraycopy(part, 0, labels, from, count);
        System.arraycopy(part, count, images, from * Dataset.PIXELS, count * Dataset.PIXELS);
        arrived(from, count);
    }

    void put(int from, Dataset part) {
        System.arraycopy(part.labels(), 0, labels, from, part.size());
        System.arraycopy(part.images(), 0, images, from * Dataset.PIXELS, part.images().length);
        arrived(from, part.size());
    }

    private void arrived(int from, int count) {
        here += count;
        if (from == 0) first = count;
    }

    int size() {
        return size;
    }

    int here() {
        return here;
    }

    boolean hasFirst() {
        return first > 0;
    }

    /** Whether as many as that are here in a row, or all if 0 are asked for. */
    boolean has(int wanted) {
        return isWhole() || wanted > 0 && wanted <= first;
    }

    /** So many of the first ones, or all that are here if 0 are asked for. */
    Dataset dataset(int wanted) {
        Dataset here = dataset();
        return wanted > 0 && wanted < here.size() ? here.slice(0, wanted) : here;
    }

    boolean isWhole() {
        return here == size;
    }

    /** All of them, or else the first part. */
    Dataset dataset() {
        if (isWhole()) return new Dataset(images, labels);
        return new Dataset(Arrays.copyOf(images, first * Dataset.PIXELS), Arrays.copyOf(labels, first));
    }
}
