package backprop.explain;

import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Matrix;
import backprop.tensor.Shape;
import java.util.Optional;

/** What the gradient of a single number is the sum of; after trace.backward. */
public final class GradientTerms {
    private GradientTerms() {}

    /**
     * Of a number that comes into a block: the gradients of all that it went into, times what it was multiplied by there.
     * Of a convolution: a picture for each filter, the gradients of the windows that saw the number as they lie in the map,
     * and the filter's weights turned by 180°; 0 where no window stands. Of max pooling: 1 where it won, else 0.
     */
    public static Products ofInput(Trace trace, LayerBlock block, Unit input) {
        return block.plan().accept(new OfInput(trace, block, input));
    }

    /**
     * Of a filter's weight: at every place of the window, what the weight stood on times the place's gradient.
     *
     * @param filter which
     * @param weight its channel, row and column in the window
     */
    public static Products ofWeight(Trace trace, LayerBlock block, int filter, Unit weight) {
        Shape places = new Shape(1, block.output().height(), block.output().width());
        float[] input = block.input(trace).toArray();
        Matrix dout = trace.outputGradient(block.first());
        float[] seen = new float[places.size()];
        float[] gradients = new float[places.size()];
        for (int p = 0; p < seen.length; p++) {
            Unit place = Unit.at(places, p);
            Unit unit = new Unit(filter, place.row(), place.column());
            seen[p] = block.window(unit).at(weight, input, block.input(), 0);
            gradients[p] = dout.get(0, unit.index(block.output()));
        }
        return Products.of(places, seen, gradients);
    }

    private record OfInput(Trace trace, LayerBlock block, Unit input) implements GatheringVisitor<Products> {
        private Matrix weights() {
            return trace.layers().get(block.first()).parameters().get(0).value();
        }

        private float gradient(Unit output) {
            return trace.outputGradient(block.first()).get(0, output.index(block.output()));
        }

        @Override
        public Products affine(LayerPlan.Affine plan) {
            float[] gradients = new float[plan.units()];
            float[] weights = new float[plan.units()];
            for (int j = 0; j < gradients.length; j++) {
                gradients[j] = gradient(new Unit(j, 0, 0));
                weights[j] = weights().get(input.index(block.input()), j);
            }
            return Products.of(Shape.vector(gradients.length), gradients, weights);
        }

        @Override
        public Products convolution(LayerPlan.Convolution plan) {
            int size = plan.size();
            Shape shape = new Shape(plan.filters(), size, size);
            Shape window = new Shape(block.input().channels(), size, size);
            float[] gradients = new float[shape.size()];
            float[] weights = new float[shape.size()];
            for (int i = 0; i < gradients.length; i++) {
                Unit at = Unit.at(shape, i);
                // Of the window in whose number (k, l) the input stands: the further down it begins, the higher up that
                // is.
                int k = size - 1 - at.row();
                int l = size - 1 - at.column();
                Unit place = place(at.channel(), k, l, plan.stride(), plan.padding());
                if (place.isIn(block.output())) gradients[i] = gradient(place);
                weights[i] = weights().get(new Unit(input.channel(), k, l).index(window), at.channel());
            }
            return Products.of(shape, gradients, weights);
        }

        /** Of the window in whose row k and column l the input stands; not in the output where there is none. */
        private Unit place(int channel, int k, int l, int stride, int padding) {
            int row = input.row() + padding - k;
            int column = input.column() + padding - l;
            if (row % stride != 0 || column % stride != 0) return new Unit(channel, -1, -1);
            return new Unit(channel, Math.floorDiv(row, stride), Math.floorDiv(column, stride));
        }

        @Override
        public Products maxPooling(LayerPlan.MaxPooling plan) {
            Optional<InputWindow> places = block.seeing(input);
            if (places.isEmpty()) return Products.of(Shape.vector(1), new float[1], new float[1]);
            Shape shape = new Shape(1, places.get().height(), places.get().width());
            float[] gradients = new float[shape.size()];
            float[] won = new float[shape.size()];
            for (int i = 0; i < won.length; i++) {
                Unit at = Unit.at(shape, i);
                Unit place = new Unit(
                        input.channel(),
                        places.get().row() + at.row(),
                        places.get().column() + at.column());
                gradients[i] = gradient(place);
                won[i] = hasWon(place) ? 1 : 0;
            }
            return Products.of(shape, gradients, won);
        }

        private boolean hasWon(Unit place) {
            InputWindow window = block.window(place);
            UnitActivation.Largest largest = (UnitActivation.Largest) UnitActivation.of(trace, block, place);
            Unit winner = Unit.at(largest.shape(), largest.winner());
            return window.row() + winner.row() == input.row() && window.column() + winner.column() == input.column();
        }

        @Override
        public Products globalAverage(LayerPlan.GlobalAverage plan) {
            float share = 1f / (block.input().height() * block.input().width());
            return Products.of(
                    Shape.vector(1), new float[] {gradient(new Unit(input.channel(), 0, 0))}, new float[] {share});
        }
    }
}
