package backprop.weights.foreign;

import backprop.weights.TensorEntry;
import backprop.weights.foreign.ForeignNetException.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A fully connected layer: a matrix, which may lie either way, and its biases, if it has them. */
record Dense(TensorName name, TensorEntry weight, Optional<TensorEntry> bias) {
    /** One way to read it. */
    record Lying(Dense layer, boolean outputsFirst) {
        int inputs() {
            return layer.weight.shape().get(outputsFirst ? 1 : 0);
        }

        int outputs() {
            return layer.weight.shape().get(outputsFirst ? 0 : 1);
        }

        boolean isSquare() {
            return inputs() == outputs();
        }

        boolean isAsNamed() {
            return outputsFirst == layer.name.convention().isOutputsFirst();
        }
    }

    /** The ways that its biases allow; that of its name comes first. */
    List<Lying> ways() {
        boolean named = name.convention().isOutputsFirst();
        List<Lying> ways = new ArrayList<>();
        for (boolean outputsFirst : new boolean[] {named, !named}) {
            Lying way = new Lying(this, outputsFirst);
            boolean fits = bias.map(b -> length(b).orElse(-1) == way.outputs()).orElse(true);
            if (fits && (ways.isEmpty() || !way.isSquare())) ways.add(way);
        }
        if (ways.isEmpty()) throw wrongBiases();
        return ways;
    }

    private ForeignNetException wrongBiases() {
        TensorEntry wrong = bias.orElseThrow();
        return ForeignNetException.about(
                Problem.BIASES,
                wrong.name(),
                weight.name(),
                ForeignNetException.lengths(weight.shape()),
                String.valueOf(wrong.count()));
    }

    /** Of a row, a column, or an array of one dimension. */
    static OptionalInt length(TensorEntry vector) {
        long longer = vector.shape().stream().filter(length -> length != 1).count();
        return longer <= 1 ? OptionalInt.of(vector.count()) : OptionalInt.empty();
    }
}
