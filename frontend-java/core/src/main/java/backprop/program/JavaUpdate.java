package backprop.program;

import backprop.optim.OptimizerKind;
import backprop.train.TrainingPlan;
import java.util.List;

/** How a Java program changes a layer's values by their gradients, for each optimizer. */
final class JavaUpdate {
    private static final String ZEROS = """

            static double[][][] zeros() {
                double[][][] zeros = new double[NET.length][][];
                for (int l = 0; l < NET.length; l++) {
                    zeros[l] = new double[NET[l].values.length][];
                    for (int p = 0; p < zeros[l].length; p++) zeros[l][p] = new double[NET[l].values[p].length];
                }
                return zeros;
            }
        """;

    private JavaUpdate() {}

    /** Its memories are MEMORY1 and MEMORY2: of each value of each layer. */
    static String method(TrainingPlan plan) {
        OptimizerKind kind = plan.optimizer();
        StringBuilder lines = new StringBuilder("\n");
        for (int i = 1; i <= kind.memories(); i++)
            lines.append("    static final double[][][] MEMORY" + i + " = zeros();\n");
        if (kind.memories() > 0) lines.append(ZEROS);
        lines.append("\n    // «" + kind.key() + "»\n    static void update(int step) {\n");
        lines.append("        for (int l = 0; l < NET.length; l++) {\n");
        lines.append("            for (int p = 0; p < NET[l].values.length; p++) {\n");
        lines.append("                double[] w = NET[l].values[p], g = NET[l].gradients[p];\n");
        for (int i = 1; i <= kind.memories(); i++)
            lines.append("                double[] m" + i + " = MEMORY" + i + "[l][p];\n");
        lines.append("                for (int i = 0; i < w.length; i++) {\n");
        if (plan.weightDecay() > 0) lines.append(decay(plan));
        for (String line : steps(kind)) lines.append("                    " + line + "\n");
        return lines + "                }\n            }\n        }\n    }\n";
    }

    /** Weights are the first values of layers that have some; γ is none. */
    private static String decay(TrainingPlan plan) {
        boolean normalizes = new LayerKinds(plan.architecture()).normalizes();
        String isWeight = "p == 0" + (normalizes ? " && !(NET[l] instanceof BatchNormalization)" : "");
        return "                    if (" + isWeight + ") g[i] += DECAY * w[i]; // «decay»\n";
    }

    private static List<String> steps(OptimizerKind kind) {
        return switch (kind) {
            case SGD -> List.of("w[i] -= RATE * g[i];");
            case MOMENTUM -> List.of("m1[i] = 0.9 * m1[i] - RATE * g[i];", "w[i] += m1[i];");
            case NESTEROV -> List.of("m1[i] = 0.9 * m1[i] - RATE * g[i];", "w[i] += 0.9 * m1[i] - RATE * g[i];");
            case ADAGRAD -> List.of("m1[i] += g[i] * g[i];", "w[i] -= RATE * g[i] / (Math.sqrt(m1[i]) + 1e-7);");
            case RMSPROP ->
                List.of(
                        "m1[i] = 0.99 * m1[i] + 0.01 * g[i] * g[i];",
                        "w[i] -= RATE * g[i] / (Math.sqrt(m1[i]) + 1e-7);");
            case ADAM ->
                List.of(
                        "m1[i] = 0.9 * m1[i] + 0.1 * g[i];",
                        "m2[i] = 0.999 * m2[i] + 0.001 * g[i] * g[i];",
                        "double mean = m1[i] / (1 - Math.pow(0.9, step)), square = m2[i] / (1 - Math.pow(0.999,"
                                + " step));",
                        "w[i] -= RATE * mean / (Math.sqrt(square) + 1e-8);");
        };
    }
}
