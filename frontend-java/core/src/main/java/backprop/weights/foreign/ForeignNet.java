package backprop.weights.foreign;

import backprop.data.Dataset;
import backprop.nn.Network;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.ArchitectureError;
import backprop.tensor.Workspace;
import backprop.weights.NetworkFile;
import backprop.weights.SafeTensorsException;
import backprop.weights.SafeTensorsFile;
import backprop.weights.foreign.ForeignNetException.Problem;
import backprop.weights.onnx.OnnxException;
import backprop.weights.onnx.OnnxNet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A net that came from elsewhere: what its file did not say is taken from the names and the shapes of its tensors. Our own
 * files are read, too, and need no notes; nor do ONNX files, whose graphs say all.
 *
 * @param values W1, b1, …, as {@link Network#of} takes them
 * @param metadata what else the file says
 */
public record ForeignNet(
        Architecture architecture, List<float[]> values, Map<String, String> metadata, List<Note> notes) {
    public ForeignNet {
        values = List.copyOf(values);
        metadata = Map.copyOf(metadata);
        notes = List.copyOf(notes);
    }

    /**
     * @param chosen the activation, where the file names none; else ReLU is assumed
     * @throws SafeTensorsException if the file is damaged
     * @throws OnnxException if it is an ONNX file that is damaged, or of which no net can be made
     * @throws ForeignNetException if it is another kind of file, or no net can be made of it
     */
    public static ForeignNet read(byte[] file, Optional<Activation> chosen) {
        if (OnnxNet.isOnnx(file)) return of(OnnxNet.read(file));
        return new ForeignReader(open(file), chosen).net();
    }

    private static ForeignNet of(OnnxNet net) {
        return new ForeignNet(net.architecture(), net.values(), net.metadata(), List.of());
    }

    private static SafeTensorsFile open(byte[] file) {
        try {
            return new SafeTensorsFile(file);
        } catch (SafeTensorsException e) {
            Optional<Problem> format = FileFormat.find(file);
            if (format.isPresent()) throw ForeignNetException.of(format.get());
            throw e;
        }
    }

    /**
     * Itself.
     *
     * @throws ForeignNetException if it does not read 784 pixels into 10 scores
     */
    public ForeignNet requireForDigits() {
        Optional<ArchitectureError> refusal = architecture.refusal(Dataset.SHAPE, Dataset.CLASSES);
        if (refusal.isEmpty()) return this;
        boolean byInputs = refusal.get().reason() == ArchitectureError.Reason.INPUTS;
        throw ForeignNetException.found(
                byInputs ? Problem.INPUTS : Problem.OUTPUTS,
                String.valueOf(byInputs ? architecture.inputs() : architecture.outputs()),
                architecture.text());
    }

    /** Whether the activation was not named, so that somebody may know it better. */
    public boolean isActivationOpen() {
        return notes.stream().anyMatch(note -> note.kind() == Note.Kind.ASSUMED || note.kind() == Note.Kind.CHOSEN);
    }

    public Network network(Workspace home) {
        return Network.of(home, architecture, values);
    }

    /** As a file of ours, which says all that had to be found out. */
    public byte[] file() {
        Map<String, String> rest = new TreeMap<>(metadata);
        rest.remove(NetworkFile.ARCHITECTURE);
        rest.remove(NetworkFile.ACTIVATION);
        return NetworkFile.write(architecture, values, rest);
    }
}
