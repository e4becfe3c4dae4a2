package backprop.train;

import backprop.data.Batches;
import backprop.data.Samples;
import backprop.math.Rng;
import backprop.nn.Network;
import backprop.nn.Parameter;
import backprop.optim.Optimizer;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import java.util.List;

/** The notebook's loop, one iteration at a time: mini-batch, gradient, update, repeat. It knows no thread and no clock. */
public final class Trainer {
    private static final int DROPOUT = 0x3C6EF372;

    private final TrainingPlan plan;
    private final Network network;
    private final Optimizer optimizer;
    private final List<Parameter> weights;
    private Samples available;
    private Batches batches;
    private Rng dropout;
    private int iteration;
    private double rate;
    private double decay;
    private double loss = Double.NaN;

    /** From the plan's initial weights. */
    public Trainer(Workspace home, TrainingPlan plan, Samples samples) {
        this(Network.create(home, plan.architecture(), plan.initialization(), new Rng(plan.seed())), plan, samples);
    }

    /** From a net as it is. */
    public Trainer(Network network, TrainingPlan plan, Samples samples) {
        this.network = network;
        this.plan = plan;
        optimizer = plan.optimizer().optimizer();
        rate = plan.learningRate();
        decay = plan.weightDecay();
        weights = network.weights();
        // Streams of their own: two nets of one seed see the same mini-batches, whatever their widths.
        Rng rng = new Rng(~plan.seed());
        available = limited(samples);
        batches = new Batches(network.workspace(), available, plan.sampling(), plan.batchSize(), rng);
        random(new Rng(plan.seed() ^ DROPOUT));
    }

    private void random(Rng rng) {
        dropout = rng;
        network.random(rng);
    }

    /** Draws the mini-batches from these samples from now on. */
    public void use(Samples samples) {
        available = limited(samples);
        batches = batches.from(available);
    }

    private Samples limited(Samples samples) {
        return plan.samples() > 0 ? samples.first(plan.samples()) : samples;
    }

    /** Back to the first mini-batch, with nothing remembered of gradients, and counts on; the weights stay as they are. */
    public void restart(int iteration) {
        this.iteration = iteration;
        loss = Double.NaN;
        optimizer.restart();
        batches.restart(new Rng(~plan.seed()));
        random(new Rng(plan.seed() ^ DROPOUT));
    }

    /** One mini-batch; its loss before the update, infinite if it is no number. (The notebook records the loss after it, at a third more work.) */
    public double step() {
        Matrix x = batches.next();
        double found = network.loss(x, batches.labels());
        loss = found < Double.POSITIVE_INFINITY ? found : Double.POSITIVE_INFINITY;
        network.backward();
        // The gradient of λ/2 · ΣW².
        if (decay > 0) for (Parameter w : weights) w.gradient().addScaled(decay, w.value());
        optimizer.update(network.parameters(), rate);
        iteration++;
        return loss;
    }

    public Progress progress() {
        return new Progress(iteration, plan.iterations(), batches.perEpoch(), loss);
    }

    /** Which samples the last mini-batch was made of. */
    public int[] indices() {
        return batches.indices();
    }

    /** What it learns from: the plan may use only the first ones of what there is. */
    public Samples samples() {
        return batches.samples();
    }

    public Network network() {
        return network;
    }

    /**
     * From the next step on.
     *
     * @throws IllegalArgumentException if it is no positive number
     */
    public void learningRate(double rate) {
        this.rate = Optimizer.requireRate(rate);
    }

    /**
     * From the next step on; see {@link TrainingPlan#weightDecay}.
     *
     * @throws IllegalArgumentException if it is negative or no number
     */
    public void weightDecay(double decay) {
        if (!(decay >= 0)) throw new IllegalArgumentException("a weight decay is 0 or a positive number, not " + decay);
        this.decay = decay;
    }

    public double learningRate() {
        return rate;
    }

    public TrainingPlan plan() {
        return plan;
    }

    /** A copy of all that the next iterations depend on, but the learning rate. */
    public TrainerState state() {
        return new TrainerState(
                iteration,
                loss,
                plan.optimizer(),
                network.values(),
                optimizer.memory(network.parameters()),
                batches.state(),
                dropout.state());
    }

    /**
     * Goes on from there, with this plan's optimizer and the present learning rate; an optimizer of another kind has
     * nothing to remember. The same plan gives the same bits.
     *
     * @throws IllegalArgumentException if it is of another net or sampling, or of more samples than there are
     */
    public void restore(TrainerState state) {
        batches = batches.at(state.batches(), available);
        network.fill(state.values());
        iteration = state.iteration();
        loss = state.loss();
        optimizer.restart();
        if (state.optimizer() == plan.optimizer()) optimizer.restore(network.parameters(), state.memory());
        random(Rng.at(state.dropout()));
    }

    /** Draws the mini-batches from the first so many of its samples from now on. */
    public void useFirst(int count) {
        batches = batches.from(available.first(count));
    }
}
