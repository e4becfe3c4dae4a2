package backprop.nn;

import backprop.tensor.Matrix;
import backprop.tensor.Shape;
import java.util.function.IntUnaryOperator;

/**
 * Where the numbers of a tensor stand in the matrix that computes with them. Files have pictures channel by channel, as
 * PyTorch has; matrices have them pixel by pixel.
 */
final class TensorOrder {
    /** The same order. */
    static final TensorOrder SAME = new TensorOrder(i -> i, false);

    private final IntUnaryOperator place;
    private final boolean turned;

    /**
     * @param place of the file's number i, counted along the rows of the matrix
     * @param turned whether a row of the file is a column of the matrix
     */
    private TensorOrder(IntUnaryOperator place, boolean turned) {
        this.place = place;
        this.turned = turned;
    }

    /** From (filters, channels, height, width) to (height · width · channels)×filters. */
    static TensorOrder ofFilters(int filters, int channels, int size) {
        int pixels = size * size;
        return new TensorOrder(
                i -> {
                    int pixel = i % pixels;
                    int channel = i / pixels % channels;
                    return (pixel * channels + channel) * filters + i / pixels / channels;
                },
                true);
    }

    /** From (channels · height · width)×units to (height · width · channels)×units. */
    static TensorOrder ofPictures(Shape x, int units) {
        int pixels = x.height() * x.width();
        if (x.channels() == 1 || pixels == 1) return SAME;
        return new TensorOrder(
                i -> {
                    int pixel = i / units % pixels;
                    int channel = i / units / pixels;
                    return (pixel * x.channels() + channel) * units + i % units;
                },
                false);
    }

    /** Numbers in a row of the file. */
    int columns(Matrix matrix) {
        return turned ? matrix.rows() : matrix.columns();
    }

    /** Changes the matrix: takes the numbers of a file. */
    void fill(Matrix matrix, float[] stored) {
        if (this == SAME) {
            matrix.fill(stored);
            return;
        }
        float[] values = new float[stored.length];
        for (int i = 0; i < stored.length; i++) values[place.applyAsInt(i)] = stored[i];
        matrix.fill(values);
    }

    /** As in a file. */
    float[] toArray(Matrix matrix) {
        float[] values = matrix.toArray();
        if (this == SAME) return values;
        float[] stored = new float[values.length];
        for (int i = 0; i < stored.length; i++) stored[i] = values[place.applyAsInt(i)];
        return stored;
    }
}
