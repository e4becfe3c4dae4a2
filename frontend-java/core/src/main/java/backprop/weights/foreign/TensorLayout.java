package backprop.weights.foreign;

import backprop.nn.architecture.Architecture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A net, and where each of its arrays comes from; biases may come from nowhere.
 *
 * @param squares whether it is to be told how square matrices were read
 */
record TensorLayout(Architecture architecture, Map<String, TensorSource> sources, boolean squares) {
    TensorLayout {
        sources = Map.copyOf(sources);
    }

    Optional<TensorSource> source(String name) {
        return Optional.ofNullable(sources.get(name));
    }

    void addNotes(List<Note> notes) {
        List<String> turned = new ArrayList<>(), squareTurned = new ArrayList<>(), square = new ArrayList<>();
        for (int i = 1; i <= architecture.depth(); i++) {
            TensorSource matrix = sources.get("W" + i);
            boolean isSquare = matrix.tensor()
                    .shape()
                    .get(0)
                    .equals(matrix.tensor().shape().get(1));
            List<String> kind = isSquare ? matrix.turned() ? squareTurned : square : turned;
            if (isSquare || matrix.turned()) kind.add(matrix.tensor().name());
        }
        if (!turned.isEmpty()) notes.add(Note.of(Note.Kind.OUTPUTS_FIRST, turned));
        if (!squareTurned.isEmpty()) notes.add(Note.of(Note.Kind.SQUARE_OUTPUTS_FIRST, squareTurned));
        if (squares && !square.isEmpty()) notes.add(Note.of(Note.Kind.SQUARE_INPUTS_FIRST, square));
    }
}
