package backprop.weights;

import backprop.file.FileException;
import java.util.List;
import java.util.Map;

/** A file of tensors of which no net can be made. */
public abstract class TensorFileException extends FileException {
    protected TensorFileException(String code, String sentence, Map<String, String> parameters) {
        super(code, sentence, parameters);
    }

    /** What most sentences about a tensor have, the other being what else stands in the sentence; each may be empty. */
    protected static Map<String, String> parameters(String tensor, String other, String expected, String found) {
        return Map.of(
                "tensor", shortened(tensor),
                "other", shortened(other),
                "expected", shortened(expected),
                "found", shortened(found));
    }

    /** Of a shape's dimensions. */
    public static String lengths(List<?> shape) {
        return String.join(", ", shape.stream().map(String::valueOf).toList());
    }
}
