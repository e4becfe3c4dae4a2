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
    public final FineTuner apprentice;
    final Network untaught;
    /** The last lesson, and what it was on; empty before the first and after an undo. */
    private Optional<FineTuneResult> lesson = Optional.empty();

    private float[] lessonInput = {};
    private int lessonLabel;
    private int changes;

    OptionalDouble accuracyBefore = OptionalDouble.empty();
    OptionalDouble accuracyNow = OptionalDouble.empty();

    FineTunedNet(InspectedDigit subject) {
        base = subject.name();
        label = subject.netLabel();
        untaught = NetworkFile.read(subject.file(), new Workspace(new JavaKernels()));
        apprentice = new FineTuner(untaught);
    }

    void train(float[] input, int label, double rate, int count) {
        set(Optional.of(apprentice.train(input, label, rate, count)));
        lessonInput = input;
        lessonLabel = label;
    }

    void undo() {
        apprentice.undo();
        set(Optional.empty());
    }

    void reset() {
        apprentice.reset();
        set(Optional.empty());
    }

    private void set(Optional<FineTuneResult> done) {
        lesson = done;
        accuracyNow = OptionalDouble.empty();
        changes++;
    }

    /** Counts lessons and what took them back: a number of old is about another net. */
    int changes() {
        return changes;
    }

    /** The last lesson, if it was on this digit with this label. */
    Optional<FineTuneResult> lessonOn(float[] input, int label) {
        return lesson.filter(done -> label == lessonLabel && Arrays.equals(input, lessonInput));
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
                apprentice.network(), Map.of("taught", apprentice.steps() + " steps in the Draw lab", "from", base));
    }
}
