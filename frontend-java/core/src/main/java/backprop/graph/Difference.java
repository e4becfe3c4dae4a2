package backprop.graph;

/** Which numbers of a graph are the same in two passes with other inputs: what stands still while an input is dragged. */
public record Difference(Propagation before, Propagation after) {
    /** Rounding is no change. */
    private static final double ROUNDING = 1e-12;

    public boolean hasSameValue(Node node) {
        return same(before.value(node), after.value(node));
    }

    /** ∂output/∂node, when all has come back. */
    public boolean hasSameGradient(Node node) {
        return same(before.gradient(node), after.gradient(node));
    }

    private static boolean same(double x, double y) {
        return x == y || x != x && y != y || Math.abs(x - y) <= ROUNDING * Math.max(Math.abs(x), Math.abs(y));
    }
}
