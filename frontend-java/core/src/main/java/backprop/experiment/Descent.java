package backprop.experiment;

import backprop.nn.Parameter;
import backprop.optim.Optimizer;
import backprop.optim.OptimizerKind;
import backprop.tensor.BlockRowSum;
import backprop.tensor.JavaKernels;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import java.util.ArrayList;
import java.util.List;

/** The way of an optimizer down the {@link Valley}. */
public final class Descent {
    /** A place on the way. */
    public record Point(double x, double y) {
        public double height() {
            return Valley.height(x, y);
        }
    }

    private Descent() {}

    /** The start, and where each of so many steps leads. */
    public static List<Point> path(OptimizerKind kind, double rate, Point start, int steps) {
        Workspace home = new Workspace(new JavaKernels(new BlockRowSum()));
        Parameter place =
                new Parameter("place", home.allocate(1, 2, new float[] {(float) start.x(), (float) start.y()}));
        Matrix gradient = home.allocate(1, 2);
        place.gradient(gradient);
        Optimizer optimizer = kind.optimizer();
        List<Point> path = new ArrayList<>(List.of(start));
        for (int i = 0; i < steps; i++) {
            Point here = path.get(i);
            gradient.set(0, 0, (float) Valley.slopeX(here.x()));
            gradient.set(0, 1, (float) Valley.slopeY(here.y()));
            optimizer.update(List.of(place), rate);
            path.add(new Point(place.value().get(0, 0), place.value().get(0, 1)));
        }
        return path;
    }
}
