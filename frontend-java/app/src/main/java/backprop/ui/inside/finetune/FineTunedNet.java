package backprop.ui.inside.finetune;

import backprop.explain.FineTuneResult;
import backprop.explain.FineTuner;
import backprop.nn.Network;
import backprop.nn.architecture.Architecture;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.ui.inside.digit.InspectedDigit;
import backprop.weights.NetworkFile;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** A net that is being taught, beside the one it came from. */
public final class FineTunedNet {
    private static final String PREFIX = "taught-";

    final String base;
    final String label;
    public final FineTuner tuner;
    final Network untaught;
    /** The last lesson, and what it was on; empty before the first and after an undo. */
    private Optional<FineTuneResult> lastResult = Optional.empty();

    private float[] lastInput = {};
    private int lastLabel;
    private int changes;

    OptionalDouble accuracyBefore = OptionalDouble.empty();
    OptionalDouble accuracyNow = OptionalDouble.empty();

    FineTunedNet(InspectedDigit subject) {
        base = subject.name();
        label = subject.netLabel();
        untaught = NetworkFile.read(subject.file(), new Workspace(new JavaKernels()));
        tuner = new FineTuner(untaught);
    }

    void train(float[] input, int label, double rate, int count) {
        set(Optional.of(tuner.train(input, label, rate, count)));
        lastInput = input;
        lastLabel = label;
    }

    void undo() {
        tuner.undo();
        set(Optional.empty());
    }

    void reset() {
        tuner.reset();
        set(Optional.empty());
    }

    private void set(Optional<FineTuneResult> done) {
        lastResult = done;
        accuracyNow = OptionalDouble.empty();
        changes++;
    }

    /** Counts lessons and what took them back: a number of old is about another net. */
    int changes() {
        return changes;
    }

    /** The last lesson, if it was on this digit with this label. */
    Optional<FineTuneResult> lessonOn(float[] input, int label) {
        return lastResult.filter(done -> label == lastLabel && Arrays.equals(input, lastInput));
    }

    /** The name of the net that this one came from. */
    public static String baseOf(String name) {
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }

    Architecture architecture() {
        return untaught.architecture();
    }

    String name() {
        return PREFIX + base;
    }

    byte[] file() {
        return NetworkFile.write(
                tuner.network(), Map.of("taught", tuner.steps() + " steps in the Draw lab", "from", base));
    }
}
