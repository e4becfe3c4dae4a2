package backprop.session;

import backprop.nn.Architecture;
import java.util.List;

/** How much memory a session takes at most, in bytes; known before it starts, so that nothing fails halfway. */
public final class MemoryNeed {
    /** What a tab may be expected to give; addresses of kernels are ints. */
    public static final long MOST = 1L << 30;

    /** MNIST has 150 pixels that are not 0 in a picture of 784, its fullest parts 160; generated digits fewer. */
    private static final int ENTRIES = 200;

    private static final int ENTRY = 3;
    private static final int EVALUATED = 500;
    /** Results of a layer that live at the same time: product, sum, activation, and their gradients. */
    private static final int RESULTS = 6;

    private MemoryNeed() {}

    /** @param digits in all lists that are made of them */
    public static long of(Architecture net, int batch, int digits) {
        long rows = Math.max(batch, EVALUATED);
        long numbers = 0;
        List<Integer> sizes = net.sizes();
        for (int i = 1; i < sizes.size(); i++) {
            long width = padded(sizes.get(i));
            // The weights, their gradient, the weights turned; the biases and theirs; the panel of a product.
            numbers += 3L * padded(sizes.get(i - 1)) * width + 4 * width + 8L * Math.max(rows, sizes.get(i - 1));
            numbers += RESULTS * rows * width;
        }
        return 4 * numbers + (long) digits * (ENTRY * ENTRIES + 8) + (1 << 20);
    }

    private static long padded(int size) {
        return size + 3L & ~3L;
    }
}
