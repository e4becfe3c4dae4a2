package backprop.explain;

import backprop.tensor.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes the pixels of a digit, never the net, until the net reads another one: against the gradient of the target's loss,
 * no pixel by more than the bound, none below 0 or above 1. Goodfellow et al. 2015, in small steps.
 */
public final class AdversarialAttack {
    /** No pixel moves further than this share of the bound in one step; those do whose gradient is twice the mean. */
    private static final double STEP = 0.1;

    private static final int MOST_STEPS = 100;

    /** So many steps in vain, and it is of no use. */
    private static final int MOST_VAIN_STEPS = 15;

    public enum State {
        GOING,
        REACHED,
        /** The bound leaves nothing to gain. */
        STUCK,
        OUT_OF_STEPS
    }

    private final Trace trace;
    private final float[] start;
    private final float[] picture;
    private final int target;
    private final float bound;
    private final List<float[]> probabilities = new ArrayList<>();
    private final List<float[]> pictures = new ArrayList<>();
    private State state = State.GOING;
    private double lowestLoss = Double.POSITIVE_INFINITY;
    private int inVain;

    /**
     * @param input one picture, 0 to 1; stays as it is
     * @param target the class that the net is to answer
     * @param bound the most that a pixel may change, above 0, at most 1
     * @throws IllegalArgumentException if the bound is another
     */
    public AdversarialAttack(Trace trace, float[] input, int target, double bound) {
        if (!(bound > 0 && bound <= 1)) throw new IllegalArgumentException("a bound is above 0 to 1, not " + bound);
        this.trace = trace;
        this.start = input.clone();
        this.picture = input.clone();
        this.target = target;
        this.bound = (float) bound;
        evaluate();
    }

    /** Steps until it ends. */
    public State run() {
        while (state == State.GOING) step();
        return state;
    }

    private void step() {
        double loss = trace.backwardToInput(target);
        inVain = loss < lowestLoss * 0.999 ? 0 : inVain + 1;
        lowestLoss = Math.min(lowestLoss, loss);
        if (inVain < MOST_VAIN_STEPS && move(trace.inputGradient())) evaluate();
        else state = State.STUCK;
    }

    /** Each pixel against its gradient, as far as it may; whether any went anywhere. */
    private boolean move(Matrix gradient) {
        float[] g = gradient.data();
        double mean = 0;
        for (int i = 0; i < start.length; i++) mean += Math.abs((double) g[i]) / start.length;
        boolean moved = false;
        for (int i = 0; i < start.length && mean > 0; i++) {
            float before = picture[i];
            double share = Math.max(-1, Math.min(1, g[i] / (2 * mean)));
            double to = before - share * STEP * bound;
            picture[i] = (float) Math.max(lowest(i), Math.min(highest(i), to));
            moved |= picture[i] != before;
        }
        return moved;
    }

    private double lowest(int i) {
        return Math.max(0.0, (double) start[i] - bound);
    }

    private double highest(int i) {
        return Math.min(1.0, (double) start[i] + bound);
    }

    private void evaluate() {
        trace.forward(picture);
        Matrix y = trace.probabilities();
        probabilities.add(y.toArray());
        pictures.add(picture.clone());
        if (y.largestInRow(0) == target) state = State.REACHED;
        else if (steps() == MOST_STEPS) state = State.OUT_OF_STEPS;
    }

    public State state() {
        return state;
    }

    public int steps() {
        return pictures.size() - 1;
    }

    /** After so many steps; 0 is the digit as it was. */
    public float[] picture(int step) {
        return pictures.get(step).clone();
    }

    public float[] probabilities(int step) {
        return probabilities.get(step);
    }

    /** What was added to each pixel. */
    public float[] change(int step) {
        float[] change = new float[start.length];
        for (int i = 0; i < change.length; i++) change[i] = pictures.get(step)[i] - start[i];
        return change;
    }

    /** The farthest that a pixel went, of the range 0 to 1. */
    public double largestChange(int step) {
        double largest = 0;
        for (float c : change(step)) largest = Math.max(largest, Math.abs(c));
        return largest;
    }

    /** How far a pixel went on average. */
    public double meanChange(int step) {
        double sum = 0;
        for (float c : change(step)) sum += Math.abs(c);
        return sum / start.length;
    }
}
