package backprop.session;

import backprop.data.Dataset;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerPlan;
import backprop.nn.architecture.LayerShape;
import backprop.tensor.Shape;
import backprop.tensor.Windows;
import backprop.train.Evaluator;
import backprop.train.TrainingPlan;

/** How much memory a session takes at most, in bytes; known before it starts, so that nothing fails halfway. */
public final class MemoryEstimate {
    /** What a tab may be expected to give; addresses of kernels are ints. */
    public static final long MOST = 1L << 30;

    private static final int ENTRY = 3;
    /** Results of a layer that live at the same time: product, sum, activation, and their gradients. */
    private static final int RESULTS = 6;

    private static final int RESULTS_OF_OTHERS = 3;
    /** The weights to go back to, and those that are being written. */
    private static final int KEPT = 2;

    private MemoryEstimate() {}

    /** @param digits in all lists that are made of them */
    public static long of(TrainingPlan plan, int digits) {
        long rows = Math.max(plan.batchSize(), Evaluator.batch(plan.architecture()));
        long numbers = 0;
        for (LayerShape shape : plan.architecture().layerShapes())
            numbers += shape.plan()
                    .accept(new OfLayer(shape, rows, plan.optimizer().memories()));
        return 4 * numbers + (long) digits * (ENTRY * Dataset.LISTED_PIXELS + 8) + (1 << 20);
    }

    /** How many numbers a layer holds at most. */
    private record OfLayer(LayerShape shape, long rows, int memories) implements LayerPlan.Visitor<Long> {
        /**
         * The weights, their gradient, the weights turned, and copies; the biases and theirs; the panel of a product.
         */
        @Override
        public Long affine(LayerPlan.Affine plan) {
            long copies = 3L + KEPT + memories;
            long width = padded(shape.outputs());
            return copies * (padded(shape.inputs()) + 1) * width
                    + 8L * Math.max(rows, shape.inputs())
                    + RESULTS * rows * width;
        }

        /** The weights as above; pictures that come out, and those of the input with padding; lists of places, a panel, sums. */
        @Override
        public Long convolution(LayerPlan.Convolution plan) {
            Windows windows = plan.windows(shape.input());
            long copies = 3L + KEPT + memories;
            long sums = (plan.filters() + 7L) * windows.size() * (windows.rowLength() + 7L);
            long lists = windows.count() + 9L * windows.length() + 2L * plan.filters();
            return sums
                    + copies * (windows.length() + 1) * (padded(plan.filters()) + 4)
                    + lists
                    + RESULTS * rows * padded(shape.outputs())
                    + pictures(plan.padding());
        }

        @Override
        public Long maxPooling(LayerPlan.MaxPooling plan) {
            return RESULTS_OF_OTHERS * rows * padded(shape.outputs()) + pictures(plan.padding());
        }

        @Override
        public Long globalAverage(LayerPlan.GlobalAverage plan) {
            return RESULTS_OF_OTHERS * rows * padded(shape.outputs());
        }

        /** What comes in, and its gradient, with padding. */
        private long pictures(int padding) {
            Shape x = shape.input();
            long numbers = (long) x.channels() * (x.height() + 2 * padding) * (x.width() + 2 * padding);
            return padding == 0 ? 0 : RESULTS_OF_OTHERS * rows * (numbers + 3);
        }

        /** Among those of the layer before it. */
        @Override
        public Long activation(Activation plan) {
            return 0L;
        }

        @Override
        public Long batchNormalization(LayerPlan.BatchNormalization plan) {
            return RESULTS_OF_OTHERS * rows * padded(shape.outputs());
        }

        @Override
        public Long dropout(LayerPlan.Dropout plan) {
            return RESULTS_OF_OTHERS * rows * padded(shape.outputs());
        }
    }

    private static long padded(int size) {
        return size + 3L & ~3L;
    }
}
