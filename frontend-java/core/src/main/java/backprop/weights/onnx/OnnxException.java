package backprop.weights.onnx;

import backprop.nn.architecture.ArchitectureError;
import backprop.weights.TensorFileException;
import java.util.HashMap;
import java.util.Map;

/** An ONNX file that cannot be read, or of whose graph no net of the lab can be made; the sentence says why. */
public final class OnnxException extends TensorFileException {
    /** What can be wrong, each with its sentence. */
    public enum Problem {
        DAMAGED("it begins as an ONNX file does, but cannot be read from byte {found} on"),
        NO_GRAPH("it is an ONNX file without a graph"),
        LARGE("its graph has more than {found} parts of one kind, which no net of the lab has"),
        INPUTS("its graph has {found} inputs, and a net of the lab has one"),
        INPUT_SHAPE("its input has the shape [{found}]; a net of the lab takes rows or pictures"),
        OPERATION("its node \"{tensor}\" is of type {found}, which no layer of the lab computes"),
        BRANCH(
                "its node \"{tensor}\" ({found}) does not take what the node before it gives: the lab's nets have no branches"),
        COMPUTED("the weights of its node \"{tensor}\" ({found}) are computed, and the lab's are stored"),
        SETTING("its node \"{tensor}\" ({other}) has {expected} = {found}, which the lab's layers do not have"),
        SHAPE("\"{tensor}\" has the shape [{found}], which does not fit its node \"{other}\""),
        RESHAPE("its node \"{tensor}\" makes [{found}] of [{expected}]; the lab only makes a row of a picture"),
        NORMALIZATION("its node \"{tensor}\" normalises each number of a picture, and the lab each channel"),
        SCALED(
                "its node \"{tensor}\" ({found}) changes the input before the first layer; the lab gives pixels from 0, paper, to"
                        + " 1, ink: save the net without this node"),
        LAST("it ends with {found}; a net of the lab ends with its scores, or with Softmax"),
        SCORES_ONLY("behind Softmax it has a node \"{tensor}\" ({found}), and a net of the lab ends there"),
        LAYERS("its layers, {found}, do not make a net of the lab: {other}"),
        TYPE("\"{tensor}\" is of type {found}; weights are float, double, float16 or bfloat16, and lengths are int64"),
        LENGTH("\"{tensor}\" needs {expected} bytes for its shape, but has {found}"),
        NOT_FINITE("\"{tensor}\" holds {found}, which is not a number to compute with"),
        EXTERNAL(
                "the numbers of \"{tensor}\" are not in it, but in another file, {found}; PyTorch puts them into the one file with"
                        + " torch.onnx.export(…, external_data=False)");

        private final String sentence;

        Problem(String sentence) {
            this.sentence = sentence;
        }

        String code() {
            return "onnx-" + name();
        }
    }

    private final Problem problem;

    private OnnxException(Problem problem, Map<String, String> parameters) {
        super(problem.code(), problem.sentence, parameters);
        this.problem = problem;
    }

    static OnnxException of(Problem problem) {
        return new OnnxException(problem, Map.of());
    }

    static OnnxException found(Problem problem, String found) {
        return about(problem, "", "", "", found);
    }

    static OnnxException node(Problem problem, OnnxNode node) {
        return about(problem, node.title(), "", "", node.type());
    }

    /** A node with a setting that the lab does not have. */
    static OnnxException setting(OnnxNode node, String name, Object value) {
        return about(Problem.SETTING, node.title(), node.type(), name, String.valueOf(value));
    }

    /** @param layers as the lab writes a net */
    static OnnxException layers(String layers, ArchitectureError.Problem problem) {
        Map<String, String> parameters = new HashMap<>(Map.of(
                "found", shortened(layers),
                "other", problem.sentence(),
                "refusal", problem.reason().name()));
        for (int i = 0; i < problem.sizes().size(); i++)
            parameters.put("size" + i, problem.sizes().get(i));
        return new OnnxException(Problem.LAYERS, parameters);
    }

    static OnnxException about(Problem problem, String tensor, String expected, String found) {
        return about(problem, tensor, "", expected, found);
    }

    static OnnxException about(Problem problem, String tensor, String other, String expected, String found) {
        return new OnnxException(problem, parameters(tensor, other, expected, found));
    }

    public Problem problem() {
        return problem;
    }
}
