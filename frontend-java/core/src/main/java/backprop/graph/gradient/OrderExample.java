package backprop.graph.gradient;

import backprop.graph.Graph;
import backprop.graph.expression.Expression;
import backprop.graph.expression.Preset;
import java.util.List;

/** Small graphs that use a value twice, and for each an order in which something goes wrong. */
public enum OrderExample {
    REUSE("reuse", Preset.REUSE.source(), "c", "e", "d"),
    /** Level by level from the output, t comes before u, which uses it. */
    LEVELS("levels", """
            a = 2
            b = 1
            t = a + b
            u = t + 1
            z = t * u""", "z", "t", "u"),
    /** One operation, so any order is right. */
    TWICE("twice", """
            a = 2
            y = a + a""", "y");

    private final String id;
    private final String source;
    private final List<String> wrongOrder;

    OrderExample(String id, String source, String... wrongOrder) {
        this.id = id;
        this.source = source;
        this.wrongOrder = List.of(wrongOrder);
    }

    /** @throws IllegalArgumentException if none is called so */
    public static OrderExample of(String id) {
        for (OrderExample example : values()) if (example.id.equals(id)) return example;
        throw new IllegalArgumentException("no example is called " + id);
    }

    public Graph graph() {
        if (Expression.read(source) instanceof Expression.Success success) return success.graph();
        throw new IllegalStateException("example " + id + " has a mistake");
    }

    public String source() {
        return source;
    }

    /** The names of its operations. */
    public List<String> wrongOrder() {
        return wrongOrder;
    }
}
