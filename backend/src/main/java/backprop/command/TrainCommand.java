package backprop.command;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.nn.Network;
import backprop.nn.architecture.Architecture;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.train.Evaluation;
import backprop.train.Trainer;
import backprop.train.TrainingPlan;
import backprop.weights.NetworkFile;
import backprop.weights.SafeTensorsException;
import backprop.weights.WeightsDigest;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
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
    /** In bytes; a header lists the tensors. */
    private static final int LARGEST_HEADER = 10_000;

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
    private DataOption data;

    @Override
    public Integer call() {
        TrainingPlan plan = plan();
        requireSafeTensors();
        UserFiles.requireWritable(out, 4 * plan.architecture().parameterCount() + LARGEST_HEADER);
        Digits digits = Digits.of(data);
        print("data %s%n", digits.name());
        try {
            train(plan, digits);
        } catch (OutOfMemoryError e) {
            throw new SentenceException(
                    "A net of " + net + " with batches of " + batch + " does not fit into the "
                            + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB that this Java may use. Choose a smaller one, or set MAVEN_OPTS=-Xmx4g for more.",
                    e);
        }
        return 0;
    }

    /** A name without an ending says nothing else. */
    private void requireSafeTensors() {
        String name = String.valueOf(out.getFileName());
        if (name.lastIndexOf('.') > 0 && !name.endsWith(".safetensors")) {
            throw new SentenceException(
                    out + " would hold safetensors, whatever its name says. Let its name end in .safetensors.");
        }
    }

    private void train(TrainingPlan plan, Digits digits) {
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
        UserFiles.write(out, weights(trainer.network()));
        Evaluation test = Evaluation.of(trainer.network(), Samples.of(home.kernels(), digits.test()));
        print("loss %s%n", trainer.progress().loss());
        print("accuracy %s%n", Scores.line(test));
        print("stepsPerSecond %.0f%n", steps / seconds);
        print("weightsSha256 %s%n", WeightsDigest.of(trainer.network()));
    }

    private static byte[] weights(Network network) {
        try {
            return NetworkFile.write(network, Map.of());
        } catch (SafeTensorsException e) {
            throw new SentenceException(
                    "The run diverged, so nothing was written: " + e.getMessage() + ". A smaller --lr helps.", e);
        }
    }

    private void print(String line, Object... values) {
        PrintWriter print = spec.commandLine().getOut();
        print.printf(Locale.ROOT, line, values);
        print.flush();
    }

    private TrainingPlan plan() {
        try {
            Architecture architecture = Architecture.parse(net);
            if (architecture.inputs() != Dataset.PIXELS || architecture.outputs() != Dataset.CLASSES) {
                throw new SentenceException("A net that reads digits begins with " + Dataset.PIXELS + " and ends with "
                        + Dataset.CLASSES + ", unlike " + net + ".");
            }
            if (4 * architecture.parameterCount() > UserFiles.LARGEST) {
                throw new SentenceException("A net of " + net + " has " + architecture.parameterCount()
                        + " parameters; " + UserFiles.LARGEST / 4 + " are the most.");
            }
            return TrainingPlan.notebook()
                    .with(architecture)
                    .withBatchSize(batch)
                    .withLearningRate(learningRate)
                    .withSeed(seed)
                    .withIterations(steps);
        } catch (IllegalArgumentException e) {
            throw SentenceException.of(e);
        }
    }
}
