package backprop.points;

import backprop.nn.Initialization;
import backprop.nn.architecture.Activation;
import backprop.optim.OptimizerKind;
import java.util.List;

/** For each kind of data a net that learns it, and within how many epochs. */
public record Preset(PointSettings settings, int epochs, double accuracy) {
    private static final PointSet NONE = new PointSet(new double[0], new double[0], new int[0], 2);

    public static Preset of(DataKind kind) {
        return switch (kind) {
            case CIRCLE -> preset(kind, List.of(4), 0.01, 100, 0.97);
            case XOR -> preset(kind, List.of(4, 2), 0.03, 150, 0.96);
            case GAUSS -> preset(kind, List.of(2), 0.01, 40, 0.97);
            case SPIRAL -> preset(kind, List.of(8), 0.02, 200, 0.96);
            case MOONS -> preset(kind, List.of(6), 0.03, 100, 0.97);
            case STRIPES -> preset(kind, List.of(4), 0.03, 100, 0.96);
            case FUNCTION, OWN -> preset(kind, List.of(8), 0.03, 150, 0.95);
        };
    }

    private static Preset preset(DataKind kind, List<Integer> hidden, double rate, int epochs, double accuracy) {
        DataSettings data = new DataSettings(kind, 2, 400, 0, kind == DataKind.OWN ? 0 : 0.3, 1, "2*sin(x)", NONE);
        // With the coordinates alone, eight units find the spiral from few seeds.
        List<Feature> features = kind == DataKind.SPIRAL
                ? List.of(Feature.X1, Feature.X2, Feature.SINE1, Feature.SINE2)
                : List.of(Feature.X1, Feature.X2);
        NetSettings net = new NetSettings(features, hidden, Activation.TANH, Initialization.XAVIER, false);
        return new Preset(
                new PointSettings(data, net, new LearningSettings(OptimizerKind.ADAM, rate, 10, 0, 0, 1)),
                epochs,
                accuracy);
    }
}
