package backprop.run;

import backprop.session.settings.StopRules;
import java.util.Arrays;

/** The loss of each iteration, and its mean over the last ones. Iterations count from 1. It does not change; what follows is another one. */
public final class LossHistory {
    /** The first of them are these losses; behind them there is room for those that follow, which share it. */
    private final float[] losses;

    private final int count;
    private boolean isContinued;
    /** What was asked for last: a run that rests is painted again and again beside the one at work. */
    private Points points = new Points(0);

    private int width;

    LossHistory() {
        this(new float[256], 0);
    }

    private LossHistory(float[] losses, int count) {
        this.losses = losses;
        this.count = count;
    }

    /** This, and more. */
    LossHistory followedBy(float[] more) {
        int all = count + more.length;
        boolean isShared = all <= losses.length && !isContinued;
        float[] longer = isShared ? losses : Arrays.copyOf(losses, Math.max(all, 2 * count));
        System.arraycopy(more, 0, longer, count, more.length);
        isContinued |= isShared;
        return new LossHistory(longer, all);
    }

    /** As it was after that iteration. */
    LossHistory until(int iteration) {
        return iteration >= count ? this : new LossHistory(Arrays.copyOf(losses, iteration), iteration);
    }

    public int count() {
        return count;
    }

    public double loss(int iteration) {
        return losses[iteration - 1];
    }

    /** Over the last {@link StopRules#WINDOW} iterations, or as many as there are. */
    public double mean(int iteration) {
        int from = Math.max(0, iteration - StopRules.WINDOW);
        double sum = 0;
        for (int i = from; i < iteration; i++) sum += losses[i];
        return sum / (iteration - from);
    }

    public float[] toArray() {
        return Arrays.copyOf(losses, count);
    }

    /**
     * Few enough points for a picture: for every so many iterations two, which hold the largest and the smallest loss.
     *
     * @param width iterations for two points; 1 for one point each
     */
    public Points points(int width) {
        if (width != this.width) points = width == 1 ? each() : extremes(width);
        this.width = width;
        return points;
    }

    private Points extremes(int width) {
        int buckets = (count + width - 1) / width;
        Points points = new Points(2 * buckets);
        for (int i = 0; i < buckets; i++) {
            int from = i * width, to = Math.min(count, from + width);
            double least = losses[from], most = losses[from];
            for (int j = from; j < to; j++) {
                least = Math.min(least, losses[j]);
                most = Math.max(most, losses[j]);
            }
            int middle = Math.max(from + 1, (from + to) / 2);
            points.put(2 * i, middle, most, mean(middle));
            points.put(2 * i + 1, to, least, mean(to));
        }
        return points;
    }

    private Points each() {
        Points points = new Points(count);
        for (int i = 0; i < count; i++) points.put(i, i + 1, losses[i], mean(i + 1));
        return points;
    }

    /** Iterations, and the loss and its mean at each. */
    public record Points(double[] x, double[] raw, double[] mean) {
        private Points(int count) {
            this(new double[count], new double[count], new double[count]);
        }

        private void put(int i, int iteration, double loss, double smooth) {
            x[i] = iteration;
            raw[i] = loss;
            mean[i] = smooth;
        }
    }
}
