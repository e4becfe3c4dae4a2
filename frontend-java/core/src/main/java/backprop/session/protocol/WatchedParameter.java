package backprop.session.protocol;

/**
 * A parameter through one iteration: three arrays of rows × columns, row after row, as in files. Of an affine layer a column is
 * a unit, of a convolution a row is a filter; of a wide layer only the first are told.
 *
 * @param side of a filter's pictures, of which a row has one for each channel; 0 of an affine layer
 * @param units or filters that there are
 */
public record WatchedParameter(
        String name, int side, int rows, int columns, int units, float[] before, float[] gradient, float[] after) {}
