package backprop.explain;

import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * An affine layer and what follows it up to the next one, such as Affine and ReLU: unit j of one is unit j of all. first is
 * the affine layer's place in the net, end (not included) that of the next stage.
 */
public record AffineBlock(int first, int end) {
    /** The stages of a net, from its input on. */
    public static List<AffineBlock> of(Architecture net) {
        List<LayerPlan> layers = net.layers();
        List<AffineBlock> stages = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= layers.size(); i++) {
            if (i < layers.size() && !(layers.get(i) instanceof LayerPlan.Affine)) continue;
            stages.add(new AffineBlock(first, i));
            first = i;
        }
        return stages;
    }

    /** The layer whose output leaves the stage. */
    public int last() {
        return end - 1;
    }

    public boolean contains(int layer) {
        return first <= layer && layer < end;
    }

    /** What comes in. */
    public Matrix input(Trace trace) {
        return first == 0 ? trace.input() : trace.output(first - 1);
    }

    /** The weights, inputs × units. */
    public Matrix weights(Trace trace) {
        return trace.layers().get(first).parameters().get(0).value();
    }

    /** The biases, 1 × units. */
    public Matrix biases(Trace trace) {
        return trace.layers().get(first).parameters().get(1).value();
    }
}
