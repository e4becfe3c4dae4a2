package backprop.explain;

import backprop.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a unit comes to its value. */
public sealed interface UnitActivation {
    /** What the layers of its block make of what comes in, in turn; the gathering layer's first. */
    List<Float> values();

    /** What it is made of: pixel after pixel, channels side by side; −∞ where a pool's padding is. */
    float[] inputs();

    /** In which the inputs stand. */
    Shape shape();

    /** What is summed up in it, where it is a weighted sum. */
    default Optional<Products> terms() {
        return Optional.empty();
    }

    <R> R accept(Visitor<R> visitor);

    /** Something for each way to a value. */
    interface Visitor<R> {
        R weightedSum(WeightedSum sum);

        R largest(Largest largest);

        R mean(Mean mean);
    }

    /** What leaves the block. */
    default float value() {
        return values().get(values().size() - 1);
    }

    /** Of an affine layer or a convolution: what it sees times its weights, plus its bias. */
    record WeightedSum(Products products, float bias, List<Float> values) implements UnitActivation {
        @Override
        public float[] inputs() {
            return products.left();
        }

        @Override
        public Shape shape() {
            return products.shape();
        }

        @Override
        public Optional<Products> terms() {
            return Optional.of(products);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.weightedSum(this);
        }
    }

    /**
     * Of max pooling: the largest, the first of equals.
     *
     * @param winner its place among the inputs
     */
    record Largest(Shape shape, float[] inputs, int winner, List<Float> values) implements UnitActivation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.largest(this);
        }
    }

    /** Of global average pooling: the mean of a map. */
    record Mean(Shape shape, float[] inputs, double sum, List<Float> values) implements UnitActivation {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.mean(this);
        }
    }

    /** After trace.forward. */
    static UnitActivation of(Trace trace, LayerBlock block, Unit unit) {
        int index = unit.index(block.output());
        List<Float> values = new ArrayList<>();
        for (int i = block.first(); i < block.end(); i++)
            values.add(trace.output(i).get(0, index));
        return block.plan().accept(new UnitExplanation(trace, block, unit, values));
    }
}
