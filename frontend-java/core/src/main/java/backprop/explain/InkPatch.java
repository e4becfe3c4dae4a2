package backprop.explain;

/** A dab of ink, three pixels wide and high, around a pixel of a picture of so many columns. */
public record InkPatch(int row, int column) {
    /** Where, by the gradient of the loss, a dab lowers the loss most. */
    public static InkPatch best(float[] input, float[] gradient, int columns) {
        int rows = input.length / columns;
        InkPatch best = new InkPatch(1, 1);
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 1; row < rows - 1; row++) {
            for (int column = 1; column < columns - 1; column++) {
                InkPatch dab = new InkPatch(row, column);
                double gain = dab.gain(input, gradient, columns);
                if (gain <= most) continue;
                most = gain;
                best = dab;
            }
        }
        return best;
    }

    private double gain(float[] input, float[] gradient, int columns) {
        double gain = 0;
        for (int i = row - 1; i <= row + 1; i++) {
            for (int j = column - 1; j <= column + 1; j++) {
                int pixel = i * columns + j;
                gain -= gradient[pixel] * (1.0 - input[pixel]);
            }
        }
        return gain;
    }

    /** The picture with the dab on it; at the edge, as much of it as fits. */
    public float[] on(float[] input, int columns) {
        float[] dabbed = input.clone();
        for (int i = Math.max(0, row - 1); i <= Math.min(row + 1, input.length / columns - 1); i++) {
            for (int j = Math.max(0, column - 1); j <= Math.min(column + 1, columns - 1); j++)
                dabbed[i * columns + j] = 1;
        }
        return dabbed;
    }
}
