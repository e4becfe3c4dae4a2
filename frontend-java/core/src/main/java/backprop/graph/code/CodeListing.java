package backprop.graph.code;

import backprop.graph.Edge;
import backprop.graph.EdgeGradient;
import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.Propagation;
import backprop.graph.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * A graph as a program that can be run: the inputs, a line for each step forward, then a line for each flow back.
 *
 * @param steps the lines of each step of the graph's propagation, in their order
 */
public record CodeListing(List<String> lines, List<Lines> steps) {
    /** Lines from first (counted from 0) to the one before end. */
    public record Lines(int first, int end) {}

    public static CodeListing of(Graph graph, Language language) {
        return of(graph.propagate(), language);
    }

    public static CodeListing of(Propagation propagation, Language language) {
        Graph graph = propagation.graph();
        Writer writer = new Writer(graph, language);
        for (Node input : graph.inputs()) writer.declare(input);
        List<Lines> steps = new ArrayList<>();
        for (Step step : propagation.steps()) {
            int first = writer.lines.size();
            writer.write(step);
            steps.add(new Lines(first, writer.lines.size()));
        }
        return new CodeListing(List.copyOf(writer.lines), List.copyOf(steps));
    }

    private static final class Writer {
        private final Graph graph;
        private final Language language;
        private final Variables variables;
        private final List<String> lines = new ArrayList<>();

        Writer(Graph graph, Language language) {
            this.graph = graph;
            this.language = language;
            variables = new Variables(graph, language);
            boolean needsImport =
                    language == Language.PYTHON && graph.nodes().stream().anyMatch(node -> usesMath(node));
            if (needsImport) lines.add("import math");
        }

        void declare(Node input) {
            lines.add(language.declare(variables.value(input), Variables.literal(graph.valueOf(input))));
        }

        void write(Step step) {
            Node node = step.node();
            if (step instanceof Step.Forward) {
                String value = formula(node).forward(node.operation().orElseThrow());
                lines.add(language.declare(variables.value(node), value));
            } else if (step instanceof Step.Backward backward) {
                for (EdgeGradient flow : backward.flows()) lines.add(line(flow));
            } else {
                lines.add(language.declare(variables.gradient(node), "1.0"));
            }
        }

        /** upstream * local, added to what has come before. */
        private String line(EdgeGradient flow) {
            Edge edge = flow.edge();
            Node node = edge.to();
            String local = formula(node).local(node.operation().orElseThrow(), edge.operand());
            String downstream = variables.gradient(node) + " * " + local;
            String gradient = variables.gradient(edge.from());
            return flow.first() ? language.declare(gradient, downstream) : language.add(gradient, downstream);
        }

        private OperationCode formula(Node node) {
            List<Node> operands = node.operands();
            String x = variables.value(operands.get(0));
            String y = operands.size() > 1 ? variables.value(operands.get(1)) : "";
            return new OperationCode(language, x, y, variables.value(node));
        }

        private static boolean usesMath(Node node) {
            if (node.constant().isPresent()) return true;
            return node.operation()
                    .map(operation -> switch (operation) {
                        case EXP, LOG, SIN, COS, TANH, SIGMOID, SQRT -> true;
                        case POWER -> node.operands().get(1).isVariable();
                        default -> false;
                    })
                    .orElse(false);
        }
    }
}
