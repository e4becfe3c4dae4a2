package backprop.nn.architecture;

import backprop.number.Numbers;
import backprop.tensor.Shape;
import backprop.tensor.Windows;
import java.util.List;
import java.util.Optional;

/**
 * What stands at a place of a net, without weights. It answers for itself what can be said without a net; what makes
 * something of it (a layer, its name, its formula) is a {@link Visitor}, which does not compile until it knows every kind.
 */
public sealed interface LayerPlan
        permits LayerPlan.Affine,
                LayerPlan.Convolution,
                LayerPlan.MaxPooling,
                LayerPlan.GlobalAverage,
                LayerPlan.BatchNormalization,
                LayerPlan.Dropout,
                Activation {
    /** Its word in a net's text: 100, relu, bn, drop0.5. */
    String text();

    /** Whether a number of y is made of several of x, not of the one in its place: it may follow its own kind. */
    boolean gathers();

    /** Whether y is a row of numbers whatever x is: they can be the scores. */
    default boolean makesRow() {
        return false;
    }

    /** The shape of y for that of x. */
    default Shape output(Shape x) {
        return x;
    }

    /** What it learns, in the order of files. */
    default List<TensorSpec> parameters(int number, Shape x) {
        return List.of();
    }

    /** What it gathers while the net learns, without a gradient. */
    default List<TensorSpec> runningStatistics(int number, Shape x) {
        return List.of();
    }

    /** What is wrong with its own numbers, or with such an x, if anything is. */
    default Optional<ArchitectureError.Problem> problem(Shape x) {
        return Optional.empty();
    }

    /** Whether it has a W: these are numbered together, whatever their kind. */
    default boolean hasWeights() {
        return false;
    }

    /** Whether x must be a picture. */
    default boolean needsPicture() {
        return false;
    }

    <R> R accept(Visitor<R> visitor);

    /** Something for each kind of layer. */
    interface Visitor<R> {
        R affine(Affine plan);

        R convolution(Convolution plan);

        R maxPooling(MaxPooling plan);

        R globalAverage(GlobalAverage plan);

        R activation(Activation plan);

        R batchNormalization(BatchNormalization plan);

        R dropout(Dropout plan);
    }

    /** Each unit's weighted sum of all inputs. Book, section 5.6. */
    record Affine(int units) implements LayerPlan {
        @Override
        public String text() {
            return Integer.toString(units);
        }

        @Override
        public boolean gathers() {
            return true;
        }

        @Override
        public boolean makesRow() {
            return true;
        }

        @Override
        public Shape output(Shape x) {
            return Shape.vector(units);
        }

        @Override
        public List<TensorSpec> parameters(int number, Shape x) {
            return List.of(
                    new TensorSpec("W" + number, List.of(x.size(), units)),
                    new TensorSpec("b" + number, List.of(units)));
        }

        @Override
        public Optional<ArchitectureError.Problem> problem(Shape x) {
            return ArchitectureError.isSize(units) ? Optional.empty() : ArchitectureError.Reason.UNITS.problem();
        }

        @Override
        public boolean hasWeights() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.affine(this);
        }
    }

    /**
     * Each filter's weighted sum of what its window sees, at every place. Book, section 7.2.
     *
     * @param size of the window, height and width
     */
    record Convolution(int filters, int size, int stride, int padding) implements LayerPlan {
        /** The most filters of a layer. */
        public static final int MOST_FILTERS = 1000;

        @Override
        public String text() {
            return "conv" + filters + "@" + WindowText.write(size, stride, padding, 1);
        }

        @Override
        public boolean gathers() {
            return true;
        }

        public Windows windows(Shape x) {
            return new Windows(x, size, stride, padding);
        }

        @Override
        public Shape output(Shape x) {
            return new Shape(filters, windows(x).rows(), windows(x).columns());
        }

        @Override
        public List<TensorSpec> parameters(int number, Shape x) {
            return List.of(
                    new TensorSpec("W" + number, List.of(filters, x.channels(), size, size)),
                    new TensorSpec("b" + number, List.of(filters)));
        }

        @Override
        public Optional<ArchitectureError.Problem> problem(Shape x) {
            if (filters < 1 || filters > MOST_FILTERS) return ArchitectureError.Reason.FILTERS.problem();
            return ArchitectureError.ofWindow(x, size, stride, padding, size - 1);
        }

        @Override
        public boolean hasWeights() {
            return true;
        }

        @Override
        public boolean needsPicture() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.convolution(this);
        }
    }

    /**
     * The largest number that its window sees, at every place, in each channel. Book, section 7.3.
     *
     * @param size of the window, height and width
     */
    record MaxPooling(int size, int stride, int padding) implements LayerPlan {
        @Override
        public String text() {
            return "pool" + WindowText.write(size, stride, padding, size);
        }

        @Override
        public boolean gathers() {
            return true;
        }

        public Windows windows(Shape x) {
            return new Windows(x, size, stride, padding);
        }

        @Override
        public Shape output(Shape x) {
            return new Shape(x.channels(), windows(x).rows(), windows(x).columns());
        }

        /** No window may see nothing but padding. */
        @Override
        public Optional<ArchitectureError.Problem> problem(Shape x) {
            return ArchitectureError.ofWindow(x, size, stride, padding, size / 2);
        }

        @Override
        public boolean needsPicture() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.maxPooling(this);
        }
    }

    /** The mean of each channel. */
    record GlobalAverage() implements LayerPlan {
        @Override
        public String text() {
            return "gap";
        }

        @Override
        public boolean gathers() {
            return true;
        }

        @Override
        public boolean makesRow() {
            return true;
        }

        @Override
        public Shape output(Shape x) {
            return Shape.vector(x.channels());
        }

        @Override
        public Optional<ArchitectureError.Problem> problem(Shape x) {
            return x.isPicture() ? Optional.empty() : ArchitectureError.Reason.NO_PICTURE.problem();
        }

        @Override
        public boolean needsPicture() {
            return true;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.globalAverage(this);
        }
    }

    /** The mean and spread, over the mini-batch, of each unit, or of each channel of a picture, made 0 and 1. Book, section 6.3. */
    record BatchNormalization() implements LayerPlan {
        @Override
        public String text() {
            return "bn";
        }

        @Override
        public boolean gathers() {
            return false;
        }

        @Override
        public List<TensorSpec> parameters(int number, Shape x) {
            return List.of(vector("gamma", number, x), vector("beta", number, x));
        }

        @Override
        public List<TensorSpec> runningStatistics(int number, Shape x) {
            return List.of(vector("mean", number, x), vector(Architecture.VARIANCE, number, x));
        }

        private static TensorSpec vector(String name, int number, Shape x) {
            return new TensorSpec(name + number, List.of(x.channels()));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.batchNormalization(this);
        }
    }

    /** In training, that share of the units (0 to 1, both not included) is silenced. Book, section 6.4.3. */
    record Dropout(double ratio) implements LayerPlan {
        @Override
        public String text() {
            return "drop" + Numbers.full(ratio);
        }

        @Override
        public boolean gathers() {
            return false;
        }

        @Override
        public Optional<ArchitectureError.Problem> problem(Shape x) {
            return ratio > 0 && ratio < 1 ? Optional.empty() : ArchitectureError.Reason.RATIO.problem();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropout(this);
        }
    }
}
