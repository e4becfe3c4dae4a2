package backprop.weights.foreign;

import backprop.file.FileException;
import backprop.weights.TensorFileException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Why no net can be made of a file's tensors, or what the file is, if it has none. */
public final class ForeignNetException extends TensorFileException {
    private static final int MOST_NAMES = 6;

    /** Each with its sentence, and the Python that writes a right file. */
    public enum Problem {
        PYTORCH("it is a PyTorch file (.pt), not safetensors", Python.TORCH),
        PICKLE("it is a Python pickle, not safetensors", Python.PICKLE),
        NPZ("it is an archive of NumPy arrays (.npz), not safetensors", Python.NPZ),
        NPY("it is one NumPy array (.npy), not safetensors with all arrays of a net", Python.NPY),
        HDF5("it is an HDF5 file (.h5), as Keras writes it, not safetensors", Python.KERAS),
        KERAS("it is a Keras file (.keras), not safetensors", Python.KERAS),
        TFLITE(
                "it is a TensorFlow Lite file, whose weights cannot be had again; it needs the net that it was made of",
                Python.KERAS),
        GGUF("it is a GGUF file, a language model's, not safetensors", Python.NUMPY),
        LFS_POINTER("it is Git's pointer to a large file, not the file: fetch that with git lfs pull", Python.NONE),
        WEB_PAGE("it is a web page: download the file itself, not the page that shows it", Python.NONE),
        JSON("it is JSON, not safetensors", Python.NUMPY),
        ZIP("it is a zip archive, not safetensors", Python.NUMPY),
        GZIP("it is packed with gzip: unpack it first", Python.NONE),
        PICTURE("it is a picture; the Draw lab reads those", Python.NONE),
        NO_TENSORS("it holds no tensors", Python.NUMPY),
        NO_WEIGHTS("it holds no weights of a layer, a matrix of inputs and outputs, but {found}", Python.NUMPY),
        CONVOLUTION(
                "\"{tensor}\" has the shape [{found}]: it belongs to a convolution; a file with filters names its layers in the"
                        + " metadata, such as architecture: 28x28-conv8@5-relu-pool2-10, and its tensors W1, b1, W2, b2, …",
                Python.NUMPY),
        RECURRENT(
                "\"{tensor}\" belongs to a recurrent layer, and the lab's nets have fully connected layers alone",
                Python.NUMPY),
        ATTENTION(
                "\"{tensor}\" belongs to attention, and the lab's nets have fully connected layers alone",
                Python.NUMPY),
        EMBEDDING(
                "\"{tensor}\" is an embedding, a table with a row for each word; a digit is 784 numbers", Python.NUMPY),
        NORMALIZATION(
                "\"{tensor}\" belongs to a normalisation without running means and variances, which the lab does not"
                        + " have",
                Python.NUMPY),
        NORMALIZATION_PLACE(
                "behind which layer the batch normalisation with \"{tensor}\" stands, its {found} numbers do not say",
                Python.NORMALIZED),
        NORMALIZATION_PART("the batch normalisation with \"{tensor}\" lacks its {expected}", Python.NORMALIZED),
        SHAPE(
                "\"{tensor}\" has the shape [{found}], but the weights of a layer have two dimensions, inputs and"
                        + " outputs",
                Python.RENAMED),
        QUANTIZED("\"{tensor}\" is of type {found}: its weights are no floats, as in a quantised net", Python.FLOATS),
        BIASES(
                "\"{tensor}\" has {found} numbers, but the weights \"{other}\" have the shape [{expected}]",
                Python.RENAMED),
        NO_WEIGHTS_OF("\"{tensor}\" is there, but the weights that it belongs to are not", Python.NUMPY),
        TWICE("\"{tensor}\" and \"{other}\" are the same part of the same layer", Python.RENAMED),
        WRONG_ORDER("its layers fit together in another order than their names say: {found}", Python.RENAMED),
        UNKNOWN_ORDER("neither names nor shapes say which of \"{tensor}\" and \"{other}\" comes first", Python.RENAMED),
        WIDTHS("\"{tensor}\" gives {expected} numbers, but the next layer, \"{other}\", takes {found}", Python.NUMPY),
        BRANCHES(
                "\"{tensor}\" and \"{other}\" both take the {found} inputs: the lab's nets have no branches",
                Python.NUMPY),
        TWO_OUTPUTS(
                "\"{tensor}\" and \"{other}\" both take the {found} numbers of the layer before: a net with two"
                        + " outputs, and the lab's have one",
                Python.NUMPY),
        INPUTS(
                "it holds a net {found}, which takes {expected} inputs; a digit is 784 pixels, read into 10 scores",
                Python.NUMPY),
        OUTPUTS(
                "it holds a net {found}, which gives {expected} scores; a digit is 784 pixels, read into 10 scores",
                Python.NUMPY),
        LIMITS(
                "it holds a net {found}; a layer has 10000 units at most, and a net 31 layers with weights",
                Python.NUMPY),
        MISSING("the net {expected} of its metadata needs \"{tensor}\", which is not there", Python.NUMPY),
        CONTRADICTION("its metadata say {expected}, but its tensors are those of {found}", Python.NUMPY),
        WRONG_SHAPE(
                "\"{tensor}\" has the shape [{found}], but the net {other} of its metadata needs [{expected}]",
                Python.NUMPY),
        ARCHITECTURE("the architecture in its metadata cannot be read: {found}", Python.NUMPY),
        ACTIVATION("its activation is \"{found}\"; the lab has relu, sigmoid, tanh and none", Python.NUMPY);

        private final String sentence;
        private final Python python;

        Problem(String sentence, Python python) {
            this.sentence = sentence;
            this.python = python;
        }

        String code() {
            return "net-" + name();
        }
    }

    private final Problem problem;

    private ForeignNetException(Problem problem, Map<String, String> parameters) {
        super(problem.code(), problem.sentence, parameters);
        this.problem = problem;
    }

    static ForeignNetException of(Problem problem) {
        return new ForeignNetException(problem, Map.of());
    }

    static ForeignNetException found(Problem problem, String found) {
        return new ForeignNetException(problem, Map.of("found", shortened(found)));
    }

    static ForeignNetException listing(Problem problem, Collection<String> names) {
        return new ForeignNetException(problem, Map.of("found", names(names)));
    }

    static ForeignNetException found(Problem problem, String expected, String found) {
        return new ForeignNetException(problem, Map.of("expected", shortened(expected), "found", shortened(found)));
    }

    static ForeignNetException about(Problem problem, String tensor, String expected, String found) {
        return about(problem, tensor, "", expected, found);
    }

    /** @param other the name of the other tensor, or what else the sentence has at that place */
    static ForeignNetException about(Problem problem, String tensor, String other, String expected, String found) {
        return new ForeignNetException(problem, parameters(tensor, other, expected, found));
    }

    public Problem problem() {
        return problem;
    }

    /** A line of Python that writes a right file; empty where none helps. */
    public String python() {
        return problem.python.line();
    }

    /** The first of them, and how many more there are. */
    static String names(Collection<String> names) {
        List<String> first =
                names.stream().limit(MOST_NAMES).map(FileException::shortened).toList();
        String more = names.size() > MOST_NAMES ? ", … (" + names.size() + ")" : "";
        return String.join(", ", first) + more;
    }
}
