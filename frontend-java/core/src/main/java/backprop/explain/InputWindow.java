package backprop.explain;

import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Shape;

/**
 * The part of a layer's input that one of its numbers is made of. With padding it may begin before the first row or column,
 * and end behind the last.
 *
 * @param row the first one, and column
 * @param channel the only one, or {@link #ALL}
 */
public record InputWindow(int row, int column, int height, int width, int channel) {
    public static final int ALL = -1;

    public boolean isOfAllChannels() {
        return channel == ALL;
    }

    public boolean contains(Unit number) {
        return (isOfAllChannels() || number.channel() == channel)
                && number.row() >= row
                && number.row() < row + height
                && number.column() >= column
                && number.column() < column + width;
    }

    /** Its numbers, as a sample of so many channels. */
    public Shape shape(Shape input) {
        return new Shape(isOfAllChannels() ? input.channels() : 1, height, width);
    }

    /** The input's number that stands at a place of the window, or what is said to be outside where the padding is. */
    float at(Unit place, float[] input, Shape shape, float outside) {
        int from = isOfAllChannels() ? place.channel() : channel;
        Unit unit = new Unit(from, row + place.row(), column + place.column());
        return unit.isIn(shape) ? input[unit.index(shape)] : outside;
    }

    /** Of a kind of layer. */
    record Of(Shape input, Unit unit) implements GatheringVisitor<InputWindow> {
        private InputWindow sliding(int size, int stride, int padding, int channel) {
            return new InputWindow(
                    unit.row() * stride - padding, unit.column() * stride - padding, size, size, channel);
        }

        private InputWindow whole(int channel) {
            return new InputWindow(0, 0, input.height(), input.width(), channel);
        }

        @Override
        public InputWindow affine(LayerPlan.Affine plan) {
            return whole(ALL);
        }

        @Override
        public InputWindow convolution(LayerPlan.Convolution plan) {
            return sliding(plan.size(), plan.stride(), plan.padding(), ALL);
        }

        @Override
        public InputWindow maxPooling(LayerPlan.MaxPooling plan) {
            return sliding(plan.size(), plan.stride(), plan.padding(), unit.channel());
        }

        @Override
        public InputWindow globalAverage(LayerPlan.GlobalAverage plan) {
            return whole(unit.channel());
        }
    }
}
