package backprop.graph;

import backprop.math.Rng;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Graphs whose values stay of everyday size and away from kinks and the edges of domains. */
public final class RandomGraphs {
    private final Rng rng;
    private final GraphBuilder builder = new GraphBuilder();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final boolean[] used;

    private RandomGraphs(Rng rng, int size) {
        this.rng = rng;
        used = new boolean[size];
    }

    /** At most so many nodes, the last of which add up what is left over. */
    public static Graph of(Rng rng, int size) {
        return new RandomGraphs(rng, size).graph();
    }

    private Graph graph() {
        int leaves = 1 + rng.below(Math.max(1, used.length / 3));
        for (int i = 0; i < leaves; i++) {
            double value = Math.rint((4 * rng.nextDouble() - 2) * 100) / 100;
            boolean constant = i > 0 && rng.below(4) == 0;
            note(constant ? builder.constant(value) : builder.input("x" + i, value), value);
        }
        while (nodes.size() + unused() < used.length) calculate();
        while (unused() > 1) apply(Operation.ADD, nextUnused(), nextUnused());
        return builder.build(nodes.get(nextUnused()));
    }

    private void calculate() {
        Operation operation = Operation.values()[rng.below(Operation.values().length)];
        int x = operand();
        int y = operand();
        if (!isTame(operation, values.get(x), values.get(y))) {
            operation = Operation.TANH;
        }
        if (operation.arity() == 1) apply(operation, x);
        else apply(operation, x, y);
    }

    /** Rather a new one than one that is used already. */
    private int operand() {
        int any = rng.below(nodes.size());
        return used[any] && rng.below(3) > 0 ? rng.below(nodes.size()) : any;
    }

    private static boolean isTame(Operation operation, double x, double y) {
        double z = operation.forward(x, y);
        if (!(Math.abs(z) < 50)) return false;
        return switch (operation) {
            case DIVIDE -> Math.abs(y) > 0.3;
            case LOG, SQRT -> x > 0.3;
            case POWER -> x > 0.3;
            case MAX, MIN -> Math.abs(x - y) > 0.1;
            case RELU, ABS -> Math.abs(x) > 0.1;
            default -> true;
        };
    }

    private void apply(Operation operation, int... operands) {
        double x = values.get(operands[0]);
        double y = operands.length > 1 ? values.get(operands[1]) : 0;
        for (int operand : operands) used[operand] = true;
        Node[] chosen = Arrays.stream(operands).mapToObj(nodes::get).toArray(Node[]::new);
        note(builder.node(operation, chosen), operation.forward(x, y));
    }

    private void note(Node node, double value) {
        nodes.add(node);
        values.add(value);
    }

    private int unused() {
        int count = 0;
        for (int i = 0; i < nodes.size(); i++) if (!used[i]) count++;
        return count;
    }

    private int nextUnused() {
        int i = 0;
        while (used[i]) i++;
        if (i < nodes.size() - 1) used[i] = true;
        return i;
    }
}
