package backprop.check;

import backprop.nn.Initialization;
import backprop.nn.Parameter;
import backprop.nn.architecture.Activation;
import backprop.optim.OptimizerKind;
import backprop.points.DataKind;
import backprop.points.Feature;
import backprop.points.LearningSettings;
import backprop.points.NetSettings;
import backprop.points.PointRun;
import backprop.points.PointSettings;
import backprop.points.Preset;
import backprop.tensor.Kernels;
import backprop.tensor.Workspace;
import java.util.List;

/** Small nets that learn points, whose steps are replayed calls of kernels: the bits of the weights and what they then read. */
final class PointsCheck {
    private static final int STEPS = 60;

    private PointsCheck() {}

    /** @param kernels with room for some MB */
    static String run(Kernels kernels) {
        StringBuilder text = new StringBuilder();
        for (OptimizerKind optimizer : OptimizerKind.values()) {
            for (Activation activation : Activation.values()) {
                boolean isSingle = optimizer.ordinal() % 2 == 0;
                NetSettings net = new NetSettings(
                        List.of(Feature.X1, Feature.X2, Feature.PRODUCT),
                        List.of(3, 8, 5),
                        activation,
                        Initialization.XAVIER,
                        isSingle);
                double penalty = activation.ordinal() * 1e-3;
                // 280 points to learn from: the last of an epoch's batches has 8.
                LearningSettings learning = new LearningSettings(optimizer, 0.02, 16, penalty, penalty, 3);
                PointSettings settings = Preset.of(DataKind.SPIRAL).settings();
                text.append(run(kernels, settings.with(net).with(learning)));
            }
        }
        return text.toString();
    }

    private static String run(Kernels kernels, PointSettings settings) {
        PointRun run = new PointRun(new Workspace(kernels), settings);
        for (int i = 0; i < STEPS; i++) run.step();
        // What is read in between uses the same memory.
        double loss = run.trainingScore().loss();
        run.rate(0.01);
        for (int i = 0; i < STEPS; i++) run.step();
        StringBuilder text = new StringBuilder();
        text.append(settings.learning().optimizer())
                .append(' ')
                .append(settings.net().activation());
        text.append(" loss ").append(Bits.of(loss));
        for (Parameter p : run.network().parameters())
            text.append(' ').append(p.name()).append(' ').append(Bits.sum(p.value()));
        run.restart();
        run.rate(settings.learning().rate());
        for (int i = 0; i < STEPS; i++) run.step();
        text.append(" again ").append(Bits.of(run.trainingScore().loss()));
        return text.append('\n').toString();
    }
}
