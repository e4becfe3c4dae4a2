package backprop.points;

/**
 * A number that the net learns: the weight from a unit to a unit of the next layer, or a unit's bias.
 *
 * @param layer of the unit it leads to, 1 for the first hidden layer
 * @param unit it leads to, from 0
 * @param from the unit it comes from, from 0; {@link #BIAS} for the bias
 */
public record Connection(int layer, int unit, int from) {
    public static final int BIAS = -1;
    /** How large a weight may be that is set by hand: to either side of 0. */
    public static final double MOST_WEIGHT = 1000;

    public boolean isBias() {
        return from == BIAS;
    }

    /** @param sizes of the net's layers, the inputs first */
    public boolean isIn(int[] sizes) {
        return layer >= 1
                && layer < sizes.length
                && unit >= 0
                && unit < sizes[layer]
                && from >= BIAS
                && from < sizes[layer - 1];
    }

    /** Its place among W1, b1, W2, b2, … */
    public int parameter() {
        return 2 * (layer - 1) + (isBias() ? 1 : 0);
    }

    /** In W, or in b, which has one row. */
    public int row() {
        return isBias() ? 0 : from;
    }
}
