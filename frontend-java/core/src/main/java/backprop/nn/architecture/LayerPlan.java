package backprop.nn.architecture;

import backprop.number.Numbers;
import backprop.tensor.Shape;
import java.util.List;
import java.util.Optional;

/**
 * What stands at a place of a net, without weights. It answers for itself what can be said without a net; what makes
 * something of it (a layer, its name, its formula) is a {@link Visitor}, which does not compile until it knows every kind.
 */
public sealed interface LayerPlan
        permits LayerPlan.Affine, LayerPlan.BatchNormalization, LayerPlan.Dropout, Activation {
    /** Its word in a net's text: 100, relu, bn, drop0.5. */
    String text();

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

    /** What is wrong with its own numbers, if anything is. */
    default Optional<ArchitectureError.Reason> problem() {
        return Optional.empty();
    }

    <R> R accept(Visitor<R> visitor);

    /** Something for each kind of layer. */
    interface Visitor<R> {
        R affine(Affine plan);

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
        public Optional<ArchitectureError.Reason> problem() {
            return ArchitectureError.isSize(units) ? Optional.empty() : Optional.of(ArchitectureError.Reason.UNITS);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.affine(this);
        }
    }

    /** Each unit's mean and spread over the mini-batch made 0 and 1. Book, section 6.3. */
    record BatchNormalization() implements LayerPlan {
        @Override
        public String text() {
            return "bn";
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
            return new TensorSpec(name + number, List.of(x.size()));
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
        public Optional<ArchitectureError.Reason> problem() {
            return ratio > 0 && ratio < 1 ? Optional.empty() : Optional.of(ArchitectureError.Reason.RATIO);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.dropout(this);
        }
    }
}
