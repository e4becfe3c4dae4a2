package backprop.graph;

/** A number with a name of its own. */
public enum Constant {
    /** Euler's number, the base of exp and log. */
    E("e", Math.E),
    PI("π", Math.PI);

    private final String symbol;
    private final double value;

    Constant(String symbol, double value) {
        this.symbol = symbol;
        this.value = value;
    }

    /** As a formula writes it. */
    public String symbol() {
        return symbol;
    }

    public double value() {
        return value;
    }
}
