package backprop.program;

import backprop.nn.architecture.Activation;
import backprop.number.Numbers;
import backprop.train.TrainingPlan;

/** What all training programs say alike. */
final class Recipe {
    private Recipe() {}

    /** An activation of the layers that a program defines itself. */
    static String layer(Activation activation) {
        return switch (activation) {
            case RELU -> "Relu()";
            case SIGMOID -> "Sigmoid()";
            case TANH -> "Tanh()";
        };
    }

    /** The line of Python that keeps the first digits of x and t; none where all are learned from. */
    static String pythonSamples(TrainingPlan plan) {
        int samples = plan.samples();
        return samples > 0 ? Code.fill("    x, t = x[:%], t[:%]  # «samples»\n", samples, samples) : "";
    }

    /**
     * The numbers of the recipe, a line each.
     *
     * @param before what stands before a name, between it and its value, and behind that
     * @param comment what a comment begins with
     */
    static String constants(TrainingPlan plan, String before, String between, String behind, String comment) {
        StringBuilder lines = new StringBuilder();
        String[][] all = {
            {"RATE", Numbers.full(plan.learningRate()), "rate"},
            {"BATCH", Integer.toString(plan.batchSize()), "batch"},
            {"ITERATIONS", Integer.toString(plan.iterations()), "iterations"},
            {"DECAY", Numbers.full(plan.weightDecay()), "decay"},
        };
        for (String[] one : all) {
            if (one[0].equals("DECAY") && plan.weightDecay() == 0) continue;
            String type = before.isEmpty()
                    ? ""
                    : before + (one[0].equals("RATE") || one[0].equals("DECAY") ? "double " : "int ");
            lines.append(type).append(one[0]).append(between).append(one[1]).append(behind);
            lines.append("  ").append(comment).append(" «").append(one[2]).append("»\n");
        }
        return lines.toString();
    }
}
