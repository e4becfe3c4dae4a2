package backprop.weights.foreign;

import java.util.List;

/**
 * What was done to make a net of a file, or had to be assumed.
 *
 * @param names of tensors, or what the sentence has at its place
 */
public record Note(Kind kind, String names) {
    /** The sentence is for the command line; a page has its own. */
    public enum Kind {
        SHAPES("no architecture is named: {0} is what the shapes of its tensors say"),
        ASSUMED("no activation is named: relu is assumed"),
        CHOSEN("no activation is named: {0}, as you say"),
        OUTPUTS_FIRST("{0}: as PyTorch has them, (outputs, inputs), and turned round"),
        SQUARE_OUTPUTS_FIRST("{0}: square, and read as (outputs, inputs), PyTorch's way"),
        SQUARE_INPUTS_FIRST("{0}: square, and read as (inputs, outputs), the way of NumPy and Keras"),
        NO_BIASES("biases that are not there are 0: {0}"),
        ASIDE("not needed, and left aside: {0}");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }

    static Note of(Kind kind, List<String> names) {
        return new Note(kind, ForeignNetException.names(names));
    }

    public String sentence() {
        return kind.sentence.replace("{0}", names);
    }
}
