package backprop.nn;

import backprop.tensor.Matrix;
import backprop.tensor.Shape;

/** The mean of each channel: N×(pixels · channels) becomes N×channels; in double, rounded once. */
public final class GlobalAverage implements Layer {
    private final Shape pictures;

    public GlobalAverage(Shape pictures) {
        this.pictures = pictures;
    }

    private int pixels() {
        return pictures.height() * pictures.width();
    }

    @Override
    public Matrix forward(Matrix x, Mode mode) {
        x.require(x.rows(), pictures.size());
        Matrix means = x.workspace().result(x.rows(), pictures.channels());
        for (int i = 0; i < x.rows(); i++) {
            for (int c = 0; c < pictures.channels(); c++) means.set(i, c, (float) (sum(x, i, c) / pixels()));
        }
        return means;
    }

    private double sum(Matrix x, int i, int channel) {
        double sum = 0;
        int row = i * x.rowStride();
        for (int j = channel; j < pictures.size(); j += pictures.channels()) sum += x.data()[row + j];
        return sum;
    }

    /** Each pixel has had a share of 1/pixels. */
    @Override
    public Matrix backward(Matrix dout) {
        dout.require(dout.rows(), pictures.channels());
        Matrix result = dout.workspace().result(dout.rows(), pictures.size());
        for (int i = 0; i < dout.rows(); i++) {
            for (int j = 0; j < pictures.size(); j++)
                result.set(i, j, (float) (dout.get(i, j % pictures.channels()) / (double) pixels()));
        }
        return result;
    }
}
