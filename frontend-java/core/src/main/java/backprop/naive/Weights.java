package backprop.naive;

/** A parameter by name, with the gradient that backprop found for it; the gradient check moves the values a little. */
public record Weights(String name, double[][] values, double[][] gradient) {
    /** @throws IllegalArgumentException if the gradient has not the shape of the values */
    public Weights {
        if (values.length != gradient.length || values[0].length != gradient[0].length) {
            throw new IllegalArgumentException(name + " is " + values.length + "×" + values[0].length
                    + ", its gradient " + gradient.length + "×" + gradient[0].length);
        }
    }

    public int columns() {
        return values[0].length;
    }

    public int count() {
        return values.length * columns();
    }

    /** Without its sign. */
    public double largestGradient() {
        double largest = 0;
        for (double[] row : gradient) for (double g : row) largest = Math.max(largest, Math.abs(g));
        return largest;
    }
}
