package backprop.program;

import backprop.optim.OptimizerKind;

/** How a NumPy program changes a value by its gradient g, for each optimizer. */
final class NumpyUpdate {
    private NumpyUpdate() {}

    /** What it remembers of each value, before the first step. */
    static String memories(OptimizerKind kind) {
        String zeros = "[np.zeros_like(layer.values[name]) for layer, name in parameters]\n";
        return switch (kind) {
            case SGD -> "";
            case MOMENTUM, NESTEROV -> "velocities = " + zeros;
            case ADAGRAD, RMSPROP -> "squares = " + zeros;
            case ADAM -> "means = " + zeros + "squares = " + zeros;
        };
    }

    /** Within the loop over all values. */
    static String lines(OptimizerKind kind) {
        String value = "        layer.values[name] ";
        return switch (kind) {
            case SGD -> value + "-= RATE * g\n";
            case MOMENTUM -> """
                        velocities[i] = 0.9 * velocities[i] - RATE * g
                        layer.values[name] += velocities[i]
                """;
            case NESTEROV -> """
                        velocities[i] = 0.9 * velocities[i] - RATE * g
                        layer.values[name] += 0.9 * velocities[i] - RATE * g
                """;
            case ADAGRAD -> """
                        squares[i] += g**2
                        layer.values[name] -= RATE * g / (np.sqrt(squares[i]) + 1e-7)
                """;
            case RMSPROP -> """
                        squares[i] = 0.99 * squares[i] + 0.01 * g**2
                        layer.values[name] -= RATE * g / (np.sqrt(squares[i]) + 1e-7)
                """;
            case ADAM -> """
                        means[i] = 0.9 * means[i] + 0.1 * g
                        squares[i] = 0.999 * squares[i] + 0.001 * g**2
                        mean, square = means[i] / (1 - 0.9**step), squares[i] / (1 - 0.999**step)
                        layer.values[name] -= RATE * mean / (np.sqrt(square) + 1e-8)
                """;
        };
    }
}
