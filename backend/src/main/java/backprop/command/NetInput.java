package backprop.command;

import backprop.file.FileException;
import backprop.nn.architecture.Activation;
import backprop.weights.foreign.ForeignNet;
import backprop.weights.foreign.ForeignNetException;
import backprop.weights.foreign.Note;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The net that a command is given: a file of ours, or one that came from elsewhere. */
final class NetInput {
    enum Known {
        relu,
        sigmoid,
        tanh;

        Activation activation() {
            return Activation.find(name()).orElseThrow();
        }
    }

    @Parameters(paramLabel = "FILE", description = "the net's weights (safetensors or ONNX)")
    private Path file;

    @Option(names = "--activation", description = "${COMPLETION-CANDIDATES}, where the file names none (default: relu)")
    private Known activation;

    Path file() {
        return file;
    }

    /**
     * What had to be assumed is said beside the result, which scripts read.
     *
     * @param check what else is asked of it, which may throw FileException, too
     */
    ForeignNet read(PrintWriter err, UnaryOperator<ForeignNet> check) {
        try {
            ForeignNet net = check.apply(ForeignNet.read(
                    UserFiles.read(file), Optional.ofNullable(activation).map(Known::activation)));
            for (Note note : net.notes()) err.println(Printable.of(file + ": " + note.sentence() + "."));
            return net;
        } catch (ForeignNetException e) {
            String python = e.python().isEmpty() ? "" : " In Python: " + e.python();
            throw new SentenceException(file + ": " + e.getMessage() + "." + python, e);
        } catch (FileException e) {
            throw new SentenceException(file + ": " + e.getMessage() + ".", e);
        }
    }
}
