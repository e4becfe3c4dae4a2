package backprop.command;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.nn.Activation;
import backprop.nn.Network;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "evaluate", description = "Say how well a net reads digits that it was not trained on.")
final class EvaluateCommand implements Callable<Integer> {
    enum Source {
        mnist,
        generated
    }

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

    @Option(names = "--data", description = "${COMPLETION-CANDIDATES} (default: mnist where it is, else generated)")
    private Source source;

    @Override
    public Integer call() {
        Network network = network();
        Dataset digits = digits();
        Evaluation evaluation = Evaluation.of(network, Samples.of(network.home().kernels(), digits));
        var out = spec.commandLine().getOut();
        out.println("accuracy " + Scores.line(evaluation));
        out.println(Scores.table(evaluation));
        return 0;
    }

    private Network network() {
        try {
            ForeignNet net = ForeignNet.read(
                            UserFiles.read(file),
                            Optional.ofNullable(activation).map(Known::activation))
                    .requireForDigits();
            // Beside the result, which scripts read.
            for (Note note : net.notes()) spec.commandLine().getErr().println(file + ": " + note.sentence() + ".");
            return net.network(new Workspace(new JavaKernels()));
        } catch (ForeignNetException e) {
            String python = e.python().isEmpty() ? "" : " In Python: " + e.python();
            throw new SentenceException(file + ": " + e.getMessage() + "." + python, e);
        } catch (SafeTensorsException e) {
            throw new SentenceException(file + ": " + e.getMessage() + ".", e);
        }
    }

    private Dataset digits() {
        MnistOption mnist = MnistOption.fromEnvironment();
        if (source == Source.generated || source == null && mnist.find().isEmpty()) return Digits.generatedTest();
        return mnist.find()
                .orElseThrow(() -> new SentenceException(
                        "Set BACKPROP_DATA to the folder with MNIST's files, or use --data generated."))
                .test();
    }
}
