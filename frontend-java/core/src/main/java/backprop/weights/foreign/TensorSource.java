package backprop.weights.foreign;

import backprop.weights.SafeTensorsFile;
import backprop.weights.TensorEntry;

/**
 * Where the numbers of a net's array come from.
 *
 * @param turned whether its rows are to be columns
 * @param added to each of them
 */
record TensorSource(TensorEntry tensor, boolean turned, double added) {
    static TensorSource of(TensorEntry tensor) {
        return new TensorSource(tensor, false, 0);
    }

    static TensorSource of(Dense.Lying matrix) {
        return new TensorSource(matrix.layer().weight(), matrix.outputsFirst(), 0);
    }

    float[] values(SafeTensorsFile file) {
        float[] values = file.values(tensor);
        if (added != 0) for (int i = 0; i < values.length; i++) values[i] = (float) (values[i] + added);
        if (!turned) return values;
        int rows = tensor.shape().get(0), columns = tensor.shape().get(1);
        float[] result = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++)
                result[column * rows + row] = values[row * columns + column];
        }
        return result;
    }
}
