package backprop.points;

import backprop.graph.Graph;
import backprop.graph.Node;
import backprop.graph.expression.Expression;
import backprop.graph.expression.Mistake;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A function of x₁ in the graph lab's language, whose graph parts the plane: {@code 2*sin(x)}. x₁ is called x or x1. */
public final class Boundary {
    private static final List<String> NAMES = List.of("x", "x1");

    private Boundary() {}

    /** A function, or what is wrong with the text. */
    public sealed interface Reading {}

    public record Success(DoubleUnaryOperator function) implements Reading {}

    public record Failure(Mistake mistake) implements Reading {}

    /** There is another input than x₁, called so. */
    public record OtherName(String name) implements Reading {}

    public static Reading read(String text) {
        Expression.Reading reading = Expression.read(text);
        if (reading instanceof Expression.Failure failure) return new Failure(failure.mistake());
        Graph graph = ((Expression.Success) reading).graph();
        for (Node input : graph.inputs()) if (!NAMES.contains(input.name())) return new OtherName(input.name());
        return new Success(x -> value(graph, x));
    }

    private static double value(Graph graph, double x) {
        Graph at = graph;
        for (Node input : graph.inputs()) at = at.with(input.name(), x);
        return at.propagate().value(at.output());
    }
}
