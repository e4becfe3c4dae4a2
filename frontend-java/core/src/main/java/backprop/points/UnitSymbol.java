package backprop.points;

/** How a unit is called in formulas: x₁ and its like, h₁₂ for the second unit of the first hidden layer, y₁. */
public final class UnitSymbol {
    private UnitSymbol() {}

    public static String of(PointSettings settings, int layer, int unit) {
        NetSettings net = settings.net();
        if (layer == 0) return net.features().get(unit).symbol();
        if (layer <= net.hidden().size()) return "h" + below(layer) + below(unit + 1);
        return net.outputs(settings.data().classesOfNet()) == 1 ? "y" : "y" + below(unit + 1);
    }

    private static char below(int digit) {
        return (char) ('₀' + digit);
    }
}
