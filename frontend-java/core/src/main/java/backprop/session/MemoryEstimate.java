package backprop.session;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerPlan;
import backprop.train.TrainingPlan;

/** How much memory a session takes at most, in bytes; known before it starts, so that nothing fails halfway. */
public final class MemoryEstimate {
    /** What a tab may be expected to give; addresses of kernels are ints. */
    public static final long MOST = 1L << 30;

    /** MNIST has 150 pixels that are not 0 in a picture of 784, its fullest parts 160; generated digits fewer. */
    public static final int ENTRIES = 200;

    private static final int ENTRY = 3;
    private static final int EVALUATED = 500;
    /** Results of a layer that live at the same time: product, sum, activation, and their gradients. */
    private static final int RESULTS = 6;

    private static final int RESULTS_OF_OTHERS = 3;
    /** The weights to go back to, and those that are being written. */
    private static final int KEPT = 2;

    private MemoryEstimate() {}

    /** @param digits in all lists that are made of them */
    public static long of(TrainingPlan plan, int digits) {
        long rows = Math.max(plan.batchSize(), EVALUATED);
        long numbers = 0;
        for (Architecture.Place place : plan.architecture().places()) {
            long width = padded(place.outputs());
            if (place.layer() instanceof LayerPlan.Affine) {
                // The weights, their gradient, the weights turned, and copies; the biases and theirs; the panel of a
                // product.
                long copies = 3L + KEPT + plan.optimizer().memories();
                numbers += copies * (padded(place.inputs()) + 1) * width + 8L * Math.max(rows, place.inputs());
                numbers += RESULTS * rows * width;
            } else if (!(place.layer() instanceof Activation)) {
                numbers += RESULTS_OF_OTHERS * rows * width;
            }
        }
        return 4 * numbers + (long) digits * (ENTRY * ENTRIES + 8) + (1 << 20);
    }

    private static long padded(int size) {
        return size + 3L & ~3L;
    }
}
