package backprop.command;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.mnist.MnistFolder;
import backprop.nn.Network;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.train.Evaluation;
import backprop.weights.foreign.ForeignNet;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "evaluate", description = "Say how well a net reads digits that it was not trained on.")
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private NetInput net;

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
        Network network = net.read(spec.commandLine().getErr(), ForeignNet::requireForDigits)
                .network(new Workspace(new JavaKernels()));
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
}
