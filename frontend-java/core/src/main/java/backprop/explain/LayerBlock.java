package backprop.explain;

import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerPlan;
import backprop.nn.architecture.LayerShape;
import backprop.tensor.Matrix;
import backprop.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A layer that gathers (affine, convolution, pooling) and what follows it number by number up to the next one, such as
 * convolution and ReLU: number j of one is number j of all.
 *
 * @param first the gathering layer's place in the net
 * @param end the place of the next block, not included
 * @param input of one sample that comes in
 * @param output of one sample, the same after each layer of the block
 */
public record LayerBlock(int first, int end, LayerPlan plan, Shape input, Shape output) {
    /** The blocks of a net, from its input on. */
    public static List<LayerBlock> of(Architecture net) {
        List<LayerShape> layers = net.layerShapes();
        List<LayerBlock> blocks = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= layers.size(); i++) {
            if (i < layers.size() && !layers.get(i).plan().gathers()) continue;
            LayerShape layer = layers.get(first);
            blocks.add(new LayerBlock(first, i, layer.plan(), layer.input(), layer.output()));
            first = i;
        }
        return blocks;
    }

    /** The layer whose output leaves the block. */
    public int last() {
        return end - 1;
    }

    public boolean contains(int layer) {
        return first <= layer && layer < end;
    }

    /** What comes in (1×inputs). */
    public Matrix input(Trace trace) {
        return first == 0 ? trace.input() : trace.output(first - 1);
    }

    /** What of its input a unit is made of. */
    public InputWindow window(Unit unit) {
        return plan.accept(new InputWindow.Of(input, unit));
    }

    /** Where in the output the units lie that see a number of the input; empty where the stride passes over it. */
    public Optional<InputWindow> seeing(Unit number) {
        int channel = Math.min(number.channel(), output.channels() - 1);
        int top = output.height(), bottom = -1, left = output.width(), right = -1;
        for (int row = 0; row < output.height(); row++) {
            InputWindow window = window(new Unit(channel, row, 0));
            if (number.row() < window.row() || number.row() >= window.row() + window.height()) continue;
            top = Math.min(top, row);
            bottom = row;
        }
        for (int column = 0; column < output.width(); column++) {
            InputWindow window = window(new Unit(channel, 0, column));
            if (number.column() < window.column() || number.column() >= window.column() + window.width()) continue;
            left = Math.min(left, column);
            right = column;
        }
        if (bottom < top || right < left) return Optional.empty();
        boolean all = window(new Unit(channel, 0, 0)).isOfAllChannels();
        return Optional.of(
                new InputWindow(top, left, bottom - top + 1, right - left + 1, all ? InputWindow.ALL : channel));
    }

    /** How many units see a number of the input. */
    public int countSeeing(Unit number) {
        return seeing(number)
                .map(places -> places.shape(output))
                .map(Shape::size)
                .orElse(0);
    }
}
