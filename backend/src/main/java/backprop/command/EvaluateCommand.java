package backprop.command;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.mnist.MnistFolder;
import backprop.nn.Network;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.train.Evaluation;
import backprop.weights.NetworkFile;
import backprop.weights.SafeTensorsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "evaluate", description = "Say how well a net reads digits that it was not trained on.")
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "the net's weights (safetensors)")
    private Path file;

    @Mixin
    private DataOption data;

    @Override
    public Integer call() {
        Network network = network();
        Dataset digits = data.findIfWanted().map(MnistFolder::test).orElseGet(Digits::generatedTest);
        Evaluation evaluation = Evaluation.of(network, Samples.of(network.home().kernels(), digits));
        var out = spec.commandLine().getOut();
        out.println("accuracy " + Scores.line(evaluation));
        out.println(Scores.table(evaluation));
        return 0;
    }

    private Network network() {
        try {
            Network network = NetworkFile.read(UserFiles.read(file), new Workspace(new JavaKernels()));
            if (network.architecture().inputs() != Dataset.PIXELS
                    || network.architecture().outputs() != Dataset.CLASSES) {
                throw new SentenceException(
                        file + " holds a net of " + network.architecture().text() + "; digits need " + Dataset.PIXELS
                                + " inputs and " + Dataset.CLASSES + " outputs.");
            }
            return network;
        } catch (SafeTensorsException e) {
            throw new SentenceException(file + ": " + e.getMessage() + ".", e);
        }
    }
}
