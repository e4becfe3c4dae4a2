package backprop.session.protocol;

/**
 * A parameter through one iteration: three arrays of rows × columns, row after row. Of a wide one only the first columns.
 *
 * @param columns how many are told, of so many units
 */
public record WatchedParameter(
        String name, int rows, int columns, int units, float[] before, float[] gradient, float[] after) {}
