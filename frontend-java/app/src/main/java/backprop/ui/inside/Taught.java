package backprop.ui.inside;

import backprop.explain.Apprentice;
import backprop.explain.Lesson;
import backprop.nn.Network;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.weights.NetworkFile;
import java.util.Map;
import java.util.OptionalDouble;

/** A net that is being taught, beside the one it came from. */
final class Taught {
    private static final String PREFIX = "taught-";

    final String base;
    final String label;
    final Apprentice apprentice;
    final Network untaught;
    /** The last lesson; null before the first, and after an undo. */
    Lesson lesson;

    OptionalDouble accuracyBefore = OptionalDouble.empty();
    OptionalDouble accuracyNow = OptionalDouble.empty();

    Taught(Subject subject) {
        base = subject.name();
        label = subject.netLabel();
        untaught = NetworkFile.read(subject.file(), new Workspace(new JavaKernels()));
        apprentice = new Apprentice(untaught);
    }

    /** The name of the net that this one came from. */
    static String baseOf(String name) {
        return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
    }

    String name() {
        return PREFIX + base;
    }

    byte[] file() {
        return NetworkFile.write(
                apprentice.network(), Map.of("taught", apprentice.steps() + " steps in the Draw lab", "from", base));
    }
}
