package backprop.command;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.mnist.MnistFolder;
import backprop.nn.Network;
import backprop.nn.architecture.Activation;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.train.Evaluation;
import backprop.weights.SafeTensorsException;
import backprop.weights.foreign.ForeignNet;
import backprop.weights.foreign.ForeignNetException;
import backprop.weights.foreign.Note;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "evaluate", description = "Say how well a net reads digits that it was not trained on.")
final class EvaluateCommand implements Callable<Integer> {
    enum Known {
        relu,
        sigmoid,
        tanh;

        Activation activation() {
            return Activation.find(name()).orElseThrow();
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the net's weights (safetensors)")
    private Path file;

    @Option(names = "--activation", description = "${COMPLETION-CANDIDATES}, where the file names none (default: relu)")
    private Known activation;

    @Option(
            names = "--digits",
            paramLabel = "DIR",
            description = "the folder with a class's own digits, as a lesson's export has them (images-idx3-ubyte,"
                    + " labels-idx1-ubyte), in place of the test digits")
    private Path digits;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        Network network = network();
        Evaluation evaluation =
                Evaluation.of(network, Samples.of(network.workspace().kernels(), testDigits()));
        var out = spec.commandLine().getOut();
        out.println("accuracy " + Scores.line(evaluation));
        out.println(Scores.table(evaluation));
        return 0;
    }

    private Dataset testDigits() {
        return Optional.ofNullable(digits)
                .map(Digits::ofClass)
                .orElseGet(() -> data.findIfWanted().map(MnistFolder::test).orElseGet(Digits::generatedTest));
    }

    private Network network() {
        try {
            ForeignNet net = ForeignNet.read(
                            UserFiles.read(file),
                            Optional.ofNullable(activation).map(Known::activation))
                    .requireForDigits();
            // Beside the result, which scripts read.
            var err = spec.commandLine().getErr();
            for (Note note : net.notes()) err.println(Printable.of(file + ": " + note.sentence() + "."));
            return net.network(new Workspace(new JavaKernels()));
        } catch (ForeignNetException e) {
            String python = e.python().isEmpty() ? "" : " In Python: " + e.python();
            throw new SentenceException(file + ": " + e.getMessage() + "." + python, e);
        } catch (SafeTensorsException e) {
            throw new SentenceException(file + ": " + e.getMessage() + ".", e);
        }
    }
}
