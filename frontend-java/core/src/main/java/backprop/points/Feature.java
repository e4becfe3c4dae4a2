package backprop.points;

import backprop.math.Maths;
import java.util.Arrays;
import java.util.Optional;

/** A number that a net is given of a point, with its derivatives along x₁ and x₂ beside it. */
public enum Feature {
    X1("x1", "x₁", (a, b) -> a, (a, b) -> 1, (a, b) -> 0),
    X2("x2", "x₂", (a, b) -> b, (a, b) -> 0, (a, b) -> 1),
    SQUARE1("x1^2", "x₁²", (a, b) -> a * a, (a, b) -> 2 * a, (a, b) -> 0),
    SQUARE2("x2^2", "x₂²", (a, b) -> b * b, (a, b) -> 0, (a, b) -> 2 * b),
    PRODUCT("x1x2", "x₁x₂", (a, b) -> a * b, (a, b) -> b, (a, b) -> a),
    SINE1("sin1", "sin x₁", (a, b) -> Maths.sin(a), (a, b) -> Maths.cos(a), (a, b) -> 0),
    SINE2("sin2", "sin x₂", (a, b) -> Maths.sin(b), (a, b) -> 0, (a, b) -> Maths.cos(b));

    private final String key;
    private final String symbol;
    private final OfPoint value;
    private final OfPoint along1;
    private final OfPoint along2;

    Feature(String key, String symbol, OfPoint value, OfPoint along1, OfPoint along2) {
        this.key = key;
        this.symbol = symbol;
        this.value = value;
        this.along1 = along1;
        this.along2 = along2;
    }

    public static Optional<Feature> find(String key) {
        return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
    }

    /** Its name in links. */
    public String key() {
        return key;
    }

    /** As it is written in a formula. */
    public String symbol() {
        return symbol;
    }

    public double of(double x1, double x2) {
        return value.of(x1, x2);
    }

    /** ∂/∂x₁ */
    public double along1(double x1, double x2) {
        return along1.of(x1, x2);
    }

    /** ∂/∂x₂ */
    public double along2(double x1, double x2) {
        return along2.of(x1, x2);
    }

    private interface OfPoint {
        double of(double x1, double x2);
    }
}
