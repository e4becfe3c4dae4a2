package backprop.program;

import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerShape;
import backprop.number.Numbers;
import backprop.points.Feature;
import backprop.points.LabState;
import backprop.points.PointFrame;
import backprop.points.PointLens;
import backprop.points.Selection;
import backprop.tensor.BlockRowSum;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A net for points in NumPy, its weights in the text: what it is given of a point, a line or two for each layer, and a few points. */
final class NumpyPoints {
    private static final String START = """
        # «points|%|%»
        # «run|python %»
        import numpy as np

        # «points-weights»
        """;
    private static final String INPUTS = """


        def inputs(x1, x2):
            # «points-inputs»
            return np.column_stack([%])


        def scores(x):
        """;
    private static final String SIGMOID = """
            return x


        def probabilities(x1, x2):
            # «points-sigmoid»
            p = 1 / (1 + np.exp(-scores(inputs(x1, x2))))
            return np.column_stack([1 - p, p])


        """;
    private static final String PROBABILITIES = """
        def probabilities(x1, x2):
            return softmax(scores(inputs(x1, x2)))


        """;
    private static final String END = """
        ])
        for point, p in zip(points, probabilities(points[:, 0], points[:, 1])):
            # «answer»
            print(point, p.argmax() + 1, p.round(4))
        """;

    private final LabState state;
    private final PointFrame frame;
    private final Architecture net;

    private NumpyPoints(LabState state, PointFrame frame) {
        this.state = state;
        this.frame = frame;
        net = state.settings().architecture();
    }

    static String program(LabState state, String file, Words words) {
        PointFrame frame = state.frame().orElseThrow(() -> new IllegalArgumentException("a net without weights"));
        return new NumpyPoints(state, frame).program(file, words);
    }

    private String program(String file, Words words) {
        boolean isSingle = net.outputs() == 1;
        String inputs = state.settings().net().features().stream()
                .map(NumpyPoints::formula)
                .collect(Collectors.joining(", "));
        return new Code(words)
                .add(Code.fill(START, net.text(), frame.iteration(), file))
                .add(weights())
                .add(Code.fill(INPUTS, inputs))
                .add(layers())
                .add(isSingle ? SIGMOID : NumpyScores.SOFTMAX + PROBABILITIES)
                .add("# «points-sample»\npoints = np.array([\n")
                .add(points())
                .add(END)
                .toString();
    }

    private static String formula(Feature feature) {
        return switch (feature) {
            case X1 -> "x1";
            case X2 -> "x2";
            case SQUARE1 -> "x1**2";
            case SQUARE2 -> "x2**2";
            case PRODUCT -> "x1 * x2";
            case SINE1 -> "np.sin(x1)";
            case SINE2 -> "np.sin(x2)";
        };
    }

    private String weights() {
        StringBuilder lines = new StringBuilder();
        int at = 0;
        for (LayerShape layer : net.layerShapes()) {
            if (!layer.plan().hasWeights()) continue;
            lines.append("W").append(layer.number()).append(" = np.array([\n");
            for (int from = 0; from < layer.inputs(); from++, at += layer.outputs())
                lines.append("    ").append(row(at, layer.outputs())).append(",\n");
            lines.append("])\nb").append(layer.number()).append(" = np.array(");
            lines.append(row(at, layer.outputs())).append(")\n");
            at += layer.outputs();
        }
        return lines.toString();
    }

    private String row(int from, int count) {
        StringBuilder row = new StringBuilder("[");
        for (int i = 0; i < count; i++) row.append(i == 0 ? "" : ", ").append(number(frame.weights()[from + i]));
        return row.append("]").toString();
    }

    /** Of a run that has diverged some are none. */
    private static String number(float weight) {
        if (weight - weight == 0) return Numbers.ofFloat(weight);
        return weight > 0 ? "np.inf" : weight < 0 ? "-np.inf" : "np.nan";
    }

    /** A net for points has affine layers, and its activation between them. */
    private String layers() {
        StringBuilder lines = new StringBuilder();
        for (LayerShape layer : net.layerShapes()) {
            int number = layer.number();
            lines.append(
                    layer.plan().hasWeights()
                            ? NumpyScores.line(
                                    Code.fill("x = x @ W% + b%", number, number),
                                    "affine|" + layer.inputs() + "|" + layer.outputs())
                            : NumpyScores.activationLine(state.settings().net().activation()));
        }
        return lines.toString();
    }

    /** The chosen one, and the first of each class, each with what the page says of it. */
    private String points() {
        Set<Integer> few = new LinkedHashSet<>();
        if (state.selection() instanceof Selection.Point chosen) few.add(chosen.index());
        Set<Integer> classes = new LinkedHashSet<>();
        for (int i = 0; i < state.count(); i++) if (classes.add(state.label(i))) few.add(i);
        PointLens lens = new PointLens(new Workspace(new JavaKernels(new BlockRowSum())), state.settings());
        lens.weights(frame.weights());
        return few.stream().map(index -> point(index, lens)).collect(Collectors.joining());
    }

    private String point(int index, PointLens lens) {
        double x1 = state.x1(index), x2 = state.x2(index);
        double[][] values = lens.pass(x1, x2, state.label(index)).values();
        double[] y = values[values.length - 1];
        if (y.length == 1) y = new double[] {1 - y[0], y[0]};
        int best = 0;
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < y.length; i++) {
            if (y[i] > y[best]) best = i;
            said.append(" ").append(Numbers.full(Math.round(y[i] * 1e4) / 1e4));
        }
        return Code.fill("    [%, %],  # %:%\n", Numbers.full(x1), Numbers.full(x2), best + 1, said);
    }
}
