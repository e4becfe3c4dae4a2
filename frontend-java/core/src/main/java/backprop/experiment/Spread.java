package backprop.experiment;

/**
 * The numbers of a layer, row after row, and how they are spread. The array is handed over, not copied.
 *
 * @param columns of a row: a unit each
 */
public record Spread(float[] numbers, int columns) {
    /** The root of the mean square: how large the numbers are, whatever their signs. */
    public double size() {
        double sum = 0;
        for (float x : numbers) sum += (double) x * x;
        return Math.sqrt(sum / numbers.length);
    }

    /** How far a unit's numbers are from each other, over the rows: the root of the mean variance. 0 if it says the same to all. */
    public double betweenRows() {
        int rows = numbers.length / columns;
        double sum = 0;
        for (int unit = 0; unit < columns; unit++) {
            double mean = 0;
            for (int i = unit; i < numbers.length; i += columns) mean += numbers[i] / (double) rows;
            for (int i = unit; i < numbers.length; i += columns) {
                double away = numbers[i] - mean;
                sum += away * away;
            }
        }
        return Math.sqrt(sum / numbers.length);
    }

    /** The share of those below a bound. */
    public double below(double bound) {
        int count = 0;
        for (float x : numbers) if (x < bound) count++;
        return (double) count / numbers.length;
    }

    /** The share of those above a bound. */
    public double above(double bound) {
        int count = 0;
        for (float x : numbers) if (x > bound) count++;
        return (double) count / numbers.length;
    }

    /** The share in each of so many equal parts from low to high; what lies outside counts for the part at that end. */
    public double[] shares(double low, double high, int parts) {
        double[] shares = new double[parts];
        double perNumber = parts / (high - low);
        for (float x : numbers) {
            double part = perNumber * (x - low);
            if (part >= 0 && part < parts) shares[(int) part] += 1.0 / numbers.length;
            else shares[part < 0 ? 0 : parts - 1] += 1.0 / numbers.length;
        }
        return shares;
    }
}
