package backprop.data;

import backprop.math.Rng;
import backprop.tensor.Matrix;
import backprop.tensor.SparseBatch;
import backprop.tensor.Workspace;
import java.util.Arrays;

/** Mini-batches for ever: {@link #next()} gives the images, then labels() and indices() say which they are. */
public final class Batches {
    private final Samples samples;
    private final Sampling sampling;
    private final int size;
    private final int wanted;
    private final Workspace home;
    private final SparseBatch rows;
    private final int[] order;
    private Rng rng;
    private int position;
    private int[] indices = {};

    /**
     * @param size of a mini-batch, in samples; cut to the number of samples where each comes once
     * @throws IllegalArgumentException if the size is below 1
     */
    public Batches(Workspace home, Samples samples, Sampling sampling, int size, Rng rng) {
        if (size < 1) throw new IllegalArgumentException("a batch has at least 1 sample, not " + size);
        boolean shuffled = sampling == Sampling.SHUFFLED_EPOCHS;
        this.home = home;
        this.samples = samples;
        this.sampling = sampling;
        wanted = size;
        this.size = shuffled ? Math.min(size, samples.size()) : size;
        this.rng = rng;
        rows = new SparseBatch(home, samples.images(), this.size);
        order = new int[shuffled ? samples.size() : 0];
        restart(rng);
    }

    /** Begins anew, and draws from here. */
    public void restart(Rng rng) {
        this.rng = rng;
        position = 0;
        for (int i = 0; i < order.length; i++) order[i] = i;
    }

    /** The same of other samples, drawn on from where these are; as many of the same pictures are no others. */
    public Batches from(Samples others) {
        if (others.images() == samples.images() && others.size() == samples.size()) return this;
        return new Batches(home, others, sampling, wanted, rng);
    }

    /** Where these stand, for {@link #at}. */
    public BatchesState state() {
        return new BatchesState(samples.size(), position, order.clone(), rng.state());
    }

    /**
     * The same as they stood once: the mini-batch that came next then comes next.
     *
     * @param available of which they were drawn, or of the first of which
     * @throws IllegalArgumentException if there are fewer, or another sampling
     */
    public Batches at(BatchesState state, Samples available) {
        if (state.samples() > available.size())
            throw new IllegalArgumentException(state.samples() + " samples of " + available.size());
        Batches restored = state.samples() == samples.size() ? this : from(available.first(state.samples()));
        if (state.order().length != restored.order.length)
            throw new IllegalArgumentException("an order of " + state.order().length + " for " + restored.order.length);
        restored.rng = Rng.at(state.rng());
        restored.position = state.position();
        System.arraycopy(state.order(), 0, restored.order, 0, restored.order.length);
        return restored;
    }

    /** The next batch (size × pixels, each 0 to 1); it lives until the batch after it. */
    public Matrix next() {
        indices = sampling == Sampling.SHUFFLED_EPOCHS ? nextOfEpoch() : draw();
        return rows.choose(indices);
    }

    private int[] draw() {
        int[] drawn = new int[size];
        for (int i = 0; i < size; i++) drawn[i] = rng.below(samples.size());
        return drawn;
    }

    private int[] nextOfEpoch() {
        if (position == 0) shuffle();
        int end = Math.min(position + size, order.length);
        int[] next = Arrays.copyOfRange(order, position, end);
        position = end == order.length ? 0 : end;
        return next;
    }

    private void shuffle() {
        for (int i = order.length - 1; i > 0; i--) {
            int j = rng.below(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }

    public Samples samples() {
        return samples;
    }

    /** The labels of the present batch. */
    public int[] labels() {
        int[] labels = new int[indices.length];
        for (int i = 0; i < labels.length; i++) labels[i] = samples.label(indices[i]);
        return labels;
    }

    /** Which samples the present batch is made of. */
    public int[] indices() {
        return indices.clone();
    }

    /** How many batches make an epoch. */
    public int perEpoch() {
        return sampling.iterationsPerEpoch(samples.size(), wanted);
    }
}
