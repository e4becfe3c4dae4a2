package backprop.exercise;

import backprop.exercise.program.Tensor;
import backprop.naive.SlidingWindow;
import backprop.tensor.Shape;
import java.util.List;

/**
 * What layers with a sliding window are given: N pictures, and the gradients of what comes out.
 *
 * @param filters how many there are, each with weights; 0 for a layer without parameters
 * @param pixels draws the pictures
 */
record WindowInputs(SlidingWindow window, int filters, Drawn pixels) implements Sampler {
    interface Drawn {
        Tensor of(Inputs random, Integer... shape);
    }

    /** One layer, a batch of three: all calls. */
    @Override
    public List<List<Call>> layers() {
        return List.of(calls(new Inputs(), 3, 0, 0));
    }

    /** One layer, two batches: what another window's shape shows. */
    List<List<Call>> batches() {
        return List.of(batches(new Inputs(), 0, 0, 1, 2));
    }

    @Override
    public List<Tensor> parameters(Inputs random, int d, int m) {
        if (filters == 0) return List.of();
        int channels = window.picture().channels();
        return List.of(
                random.ofManySizes(filters, channels, window.height(), window.width()), random.ofManySizes(filters));
    }

    @Override
    public List<Tensor> inputs(Inputs random, int n, int d) {
        Shape picture = window.picture();
        return List.of(pixels.of(random, n, picture.channels(), picture.height(), picture.width()));
    }

    @Override
    public Tensor dout(Inputs random, int n, int d, int m) {
        int channels = filters == 0 ? window.picture().channels() : filters;
        return random.ofManySizes(n, channels, window.rows(), window.columns());
    }
}
