package backprop.weights.onnx;

import java.util.List;

/** Matrices that lie otherwise than the lab has them. */
final class Turn {
    private Turn() {}

    /** The transposed of a matrix with two dimensions. */
    static float[] of(OnnxTensor matrix) {
        int rows = matrix.shape().get(0), columns = matrix.shape().get(1);
        float[] from = matrix.floats(), to = new float[from.length];
        for (int i = 0; i < rows; i++) for (int j = 0; j < columns; j++) to[j * rows + i] = from[i * columns + j];
        return to;
    }

    /**
     * The rows of a matrix that takes pictures pixel by pixel, in the order of the lab: channel by channel.
     *
     * @param picture its lengths: height, width, channels
     */
    static float[] toChannels(float[] w, List<Integer> picture, int units) {
        int pixels = picture.get(0) * picture.get(1), channels = picture.get(2);
        float[] to = new float[w.length];
        for (int row = 0; row < pixels * channels; row++) {
            int target = row % channels * pixels + row / channels;
            System.arraycopy(w, row * units, to, target * units, units);
        }
        return to;
    }
}
