package backprop.command;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.nn.Architecture;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.train.Evaluation;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;
import backprop.weights.NetworkFile;
import backprop.weights.WeightsDigest;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "train", description = "Train a net as the notebook does, here on the JVM, and keep its weights.")
final class TrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--steps", paramLabel = "N", required = true, description = "iterations, one mini-batch each")
    private int steps;

    @Option(names = "--seed", paramLabel = "S", required = true, description = "the same seed gives the same weights")
    private int seed;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "where the weights go (safetensors)")
    private Path out;

    @Option(names = "--net", defaultValue = "784-50-10", description = "the net's sizes (default: ${DEFAULT-VALUE})")
    private String net;

    @Option(names = "--batch", defaultValue = "100", description = "digits in a mini-batch (default: ${DEFAULT-VALUE})")
    private int batch;

    @Option(names = "--lr", defaultValue = "0.1", description = "the learning rate (default: ${DEFAULT-VALUE})")
    private double learningRate;

    @Mixin
    private MnistOption mnist;

    @Override
    public Integer call() {
        TrainingPlan plan = plan();
        Digits digits = Digits.of(mnist);
        Workspace home = new Workspace(new JavaKernels());
        Trainer trainer = new Trainer(home, plan, Samples.of(home.kernels(), digits.train()));
        long start = System.nanoTime();
        try (ProgressBar bar = Bars.of("train", steps)) {
            while (!trainer.progress().isDone()) {
                trainer.step();
                bar.step();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        UserFiles.write(out, NetworkFile.write(trainer.network(), Map.of()));
        Evaluation test = Evaluation.of(trainer.network(), Samples.of(home.kernels(), digits.test()));
        var print = spec.commandLine().getOut();
        print.printf("data %s%n", digits.name());
        print.printf("loss %s%n", trainer.progress().loss());
        print.printf("accuracy %s%n", Scores.line(test));
        print.printf("stepsPerSecond %.0f%n", steps / seconds);
        print.printf("weightsSha256 %s%n", WeightsDigest.of(trainer.network()));
        return 0;
    }

    private TrainingPlan plan() {
        try {
            Architecture architecture = Architecture.parse(net);
            if (architecture.inputs() != Dataset.PIXELS || architecture.outputs() != Dataset.CLASSES) {
                throw new SentenceException("A net that reads digits begins with " + Dataset.PIXELS + " and ends with "
                        + Dataset.CLASSES + ", unlike " + net + ".");
            }
            return TrainingPlan.notebook()
                    .with(architecture)
                    .withBatchSize(batch)
                    .withLearningRate(learningRate)
                    .withSeed(seed)
                    .withIterations(steps);
        } catch (IllegalArgumentException e) {
            throw new SentenceException(e.getMessage(), e);
        }
    }
}
