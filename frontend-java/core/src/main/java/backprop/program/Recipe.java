package backprop.program;

import backprop.nn.architecture.Activation;
import backprop.number.Numbers;
import backprop.session.settings.DataSource;
import backprop.train.TrainingPlan;

/** What all training programs say alike. */
final class Recipe {
    private Recipe() {}

    /** The key of what is said of the digits. */
    static String data(DataSource digits) {
        return switch (digits) {
            case MNIST -> "data-mnist";
            case GENERATED -> "data-generated";
            case DRAWN, CLASS, FILES -> "data-own";
        };
    }

    /** Reads one of MNIST's files, packed or not, in Python; the last line gives back its bytes from the header on. */
    static String reader(String bytes) {
        return """
            def read(name, header):
                # «idx»
                path = os.path.join(sys.argv[1], name)
                packed = not os.path.exists(path)
                with gzip.open(path + ".gz") if packed else open(path, "rb") as file:
            """ + "        return " + bytes + "\n\n\n";
    }

    /** An activation of the layers that a program defines itself. */
    static String layer(Activation activation) {
        return switch (activation) {
            case RELU -> "Relu()";
            case SIGMOID -> "Sigmoid()";
            case TANH -> "Tanh()";
        };
    }

    /** What the folder with the digits may be called. */
    static String folder(DataSource digits) {
        return digits.isOwn() ? "digits" : "mnist";
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
