package backprop.points;

import backprop.math.Rng;
import backprop.nn.Network;
import backprop.nn.Parameter;
import backprop.optim.Optimizer;
import backprop.tensor.Matrix;
import backprop.tensor.Workspace;
import java.util.List;

/** A net that learns points, one mini-batch at a time. The same settings go the same way; it knows no thread and no clock. */
public final class PointRun {
    private final PointSettings settings;
    private final Network network;
    private final Optimizer optimizer;
    private final List<Parameter> decaying;
    private final Minibatches batches;
    private final DataSettings.Parts parts;
    private final Matrix training;
    private final Matrix test;
    private double rate;
    private int iteration;
    private boolean hasDiverged;
    private List<UnitState> states = List.of();

    /** @throws IllegalArgumentException where there is no point to learn from */
    public PointRun(Workspace home, PointSettings settings) {
        this.settings = settings;
        parts = settings.data().draw();
        if (parts.training().size() == 0) throw new IllegalArgumentException("no points to learn from");
        training = Inputs.of(home, settings.net().features(), parts.training());
        test = Inputs.of(home, settings.net().features(), parts.test());
        Rng rng = new Rng(settings.learning().seed());
        network = Network.create(home, settings.architecture(), settings.net().initialization(), rng);
        decaying = network.weights();
        optimizer = settings.learning().optimizer().optimizer();
        rate = settings.learning().rate();
        Matrix targets =
                Inputs.targets(home, parts.training(), settings.architecture().outputs());
        batches = new Minibatches(home, training, targets, settings.learning().batch());
        batches.restart(new Rng(~settings.learning().seed()));
    }

    /** Back to the same initial weights and the same order of points. */
    public void restart() {
        network.initialize(
                settings.net().initialization(), new Rng(settings.learning().seed()));
        optimizer.restart();
        batches.restart(new Rng(~settings.learning().seed()));
        iteration = 0;
        hasDiverged = false;
    }

    /** One mini-batch: loss, gradients, update. A loss that is no finite number changes nothing any more. */
    public void step() {
        if (hasDiverged) return;
        RecordedBatch batch = batches.next();
        hasDiverged = !(batch.loss(network) < Double.POSITIVE_INFINITY);
        if (hasDiverged) return;
        optimizer.prepareStep(network.parameters(), rate);
        batch.update(this::applyGradient);
        iteration++;
    }

    private void applyGradient() {
        network.backward();
        Penalty.addGradients(settings.learning(), decaying);
        optimizer.applyStep(network.parameters(), rate);
    }

    /**
     * From the next step on.
     *
     * @throws IllegalArgumentException if it is no positive number
     */
    public void rate(double rate) {
        this.rate = Optimizer.requireRate(rate);
        batches.invalidate();
    }

    /** Changes one number that is learned. */
    public void set(Connection place, double value) {
        Matrix matrix = network.parameters().get(place.parameter()).value();
        matrix.set(place.row(), place.unit(), (float) value);
        hasDiverged = false;
    }

    /** W1, b1, W2, b2, …, each row after row, one after the other. */
    public float[] weights() {
        float[] all = new float[(int) network.architecture().parameterCount()];
        int at = 0;
        for (float[] part : network.values()) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    public int iteration() {
        return iteration;
    }

    public int perEpoch() {
        return batches.perEpoch();
    }

    public boolean hasDiverged() {
        return hasDiverged;
    }

    public DataSettings.Parts points() {
        return parts;
    }

    public Network network() {
        return network;
    }

    public PointSettings settings() {
        return settings;
    }

    /** On the points to learn from; finds the states of the units along the way. */
    public Score trainingScore() {
        Score score = score(training, parts.training());
        states = UnitStates.of(network, settings.net().activation());
        return score;
    }

    public Score testScore() {
        return parts.test().size() == 0 ? Score.NONE : score(test, parts.test());
    }

    /** As of the last {@link #trainingScore()}: hidden layer after layer, unit after unit. */
    public List<UnitState> unitStates() {
        return states;
    }

    private Score score(Matrix x, PointSet points) {
        double loss = network.evaluationLoss(x, points.labels());
        Matrix scores = network.output(network.layers().size() - 1);
        int right = 0;
        for (int i = 0; i < points.size(); i++) if (answer(scores, i) == points.labels()[i]) right++;
        return new Score(loss, (double) right / points.size());
    }

    /** The class that a row of scores is read as; of one score, class 1 where it is positive. */
    static int answer(Matrix scores, int row) {
        if (scores.columns() == 1) return scores.get(row, 0) > 0 ? 1 : 0;
        return scores.largestInRow(row);
    }
}
