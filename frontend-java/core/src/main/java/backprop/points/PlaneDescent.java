package backprop.points;

import backprop.nn.Parameter;
import backprop.optim.Optimizer;
import backprop.optim.OptimizerKind;
import backprop.tensor.BlockRowSum;
import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import java.util.ArrayList;
import java.util.List;

/** An optimizer that may move in a plane of weights alone, with the loss of all points to learn from: so its way lies on the landscape. */
public final class PlaneDescent {
    /** A place of the plane, and the loss there. */
    public record Place(double a, double b, double loss) {}

    private final Axes axes;
    private final PointLens lens;
    private final double rate;
    private final Optimizer optimizer;
    private final Parameter place;
    private final Matrix slopes;
    private final double[] lengths;
    private final List<Place> path = new ArrayList<>();

    /** @throws IllegalArgumentException for a rate that is none */
    public PlaneDescent(PointLens lens, Axes axes, OptimizerKind kind, double rate, double a, double b) {
        this.lens = lens;
        this.axes = axes;
        this.rate = Optimizer.requireRate(rate);
        optimizer = kind.optimizer();
        Workspace home = new Workspace(new JavaKernels(new BlockRowSum()));
        lengths = axes.lengths();
        // In the weights' own measure, so that a rate means here what it means to the net.
        float[] start = {(float) (a * lengths[0]), (float) (b * lengths[1])};
        place = new Parameter("place", home.allocate(1, 2, start));
        slopes = home.allocate(1, 2);
        place.gradient(slopes);
        path.add(new Place(a, b, lens.loss(axes.at(a, b))));
    }

    /** One update; a loss that is no finite number ends the way. */
    public void step() {
        Place here = path.get(path.size() - 1);
        if (!(here.loss() < Double.POSITIVE_INFINITY)) return;
        double[] slope = axes.slopes(lens.lossGradient(axes.at(here.a(), here.b())));
        slopes.set(0, 0, (float) slope[0]);
        slopes.set(0, 1, (float) slope[1]);
        optimizer.update(List.of(place), rate);
        double a = place.value().get(0, 0) / lengths[0];
        double b = place.value().get(0, 1) / lengths[1];
        path.add(new Place(a, b, lens.loss(axes.at(a, b))));
    }

    /** The start, and where each step led. */
    public List<Place> path() {
        return path;
    }
}
