package backprop.weights;

import backprop.file.FileException;
import backprop.json.JsonException;
import java.util.Map;

/** A file that is not safetensors, or whose tensors cannot be taken; the sentence says what was expected and found. */
public final class SafeTensorsException extends FileException {
    /** What can be wrong, each with its sentence. */
    public enum Problem {
        TOO_SHORT("not a safetensors file: it has {found} bytes, fewer than its shortest header"),
        HEADER_TOO_LARGE("not a safetensors file of ours: its header claims {found} bytes, more than {limit}"),
        HEADER_CUT("the file ends within its header: {expected} bytes are announced, {found} are there"),
        NOT_JSON("the header is not readable: {reason}"),
        NOT_UTF8("the header is not readable: its text is not UTF-8"),
        BAD_OFFSETS("\"{tensor}\" has {found} where the first and the last byte of its data should stand"),
        BAD_ENTRY("the header's entry for \"{tensor}\" is not readable: {reason}"),
        UNKNOWN_TYPE("\"{tensor}\" is of type {found}; only {expected} can be read"),
        BAD_SHAPE("\"{tensor}\" has an impossible shape, [{found}]"),
        WRONG_LENGTH("\"{tensor}\" needs {expected} bytes for its shape, but {found} are given to it"),
        OVERLAP("the data of \"{tensor}\" begins at byte {found}, within the data before it, which ends at {expected}"),
        GAP("the data of \"{tensor}\" begins at byte {found}, but the data before it ends at {expected}"),
        DATA_CUT("the tensors need {expected} bytes, but the file has only {found} after its header"),
        DATA_LEFT("the tensors need {expected} bytes, but the file has {found} after its header"),
        NOT_FINITE("\"{tensor}\" holds {found} at [{place}], which is not a number to compute with"),
        TOO_LARGE("\"{tensor}\" holds {found} at [{place}], which is too large for float32"),
        SAME_NAME("two tensors have the name \"{tensor}\""),
        RESERVED_NAME("no tensor can have the name \"{tensor}\""),
        NO_NET("the file holds no net: its metadata names no architecture such as 784-50-10, but \"{found}\""),
        MISSING_TENSOR("the net needs a tensor \"{tensor}\", which the file does not have"),
        WRONG_SHAPE("\"{tensor}\" has the shape {found}, but the net needs {expected}");

        private final String sentence;

        Problem(String sentence) {
            this.sentence = sentence;
        }

        String code() {
            return "safetensors-" + name();
        }
    }

    private final Problem problem;

    SafeTensorsException(Problem problem, Map<String, String> parameters) {
        super(problem.code(), problem.sentence, parameters);
        this.problem = problem;
    }

    SafeTensorsException(Problem problem, Map<String, String> parameters, JsonException reason) {
        super(problem.code(), problem.sentence, parameters, reason);
        this.problem = problem;
    }

    static SafeTensorsException badEntry(String tensor, JsonException reason) {
        return new SafeTensorsException(Problem.BAD_ENTRY, Map.of("tensor", shortened(tensor)), reason);
    }

    /** Expected and found, as most sentences about a tensor have them. */
    static SafeTensorsException of(Problem problem, String tensor, String expected, String found) {
        return new SafeTensorsException(
                problem,
                Map.of(
                        "tensor", shortened(tensor),
                        "expected", shortened(expected),
                        "found", shortened(found)));
    }

    static SafeTensorsException of(Problem problem, String tensor, long expected, long found) {
        return of(problem, tensor, Long.toString(expected), Long.toString(found));
    }

    static SafeTensorsException about(Problem problem, String tensor, String name, String value) {
        return new SafeTensorsException(problem, Map.of("tensor", shortened(tensor), name, shortened(value)));
    }

    /** @param place such as 3, 17 */
    static SafeTensorsException number(Problem problem, String tensor, double value, String place) {
        return new SafeTensorsException(
                problem, Map.of("tensor", shortened(tensor), "found", String.valueOf(value), "place", place));
    }

    public Problem problem() {
        return problem;
    }
}
