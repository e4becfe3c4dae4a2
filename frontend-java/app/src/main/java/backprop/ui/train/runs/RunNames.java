package backprop.ui.train.runs;

import backprop.run.RunSpec;
import backprop.run.RunView;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;

/** What runs are called, in the language of the moment. */
public final class RunNames {
    private RunNames() {}

    /** Its owner's name for it, or what it is. */
    public static String title(RunView run) {
        return run.name().isEmpty() ? title(run.spec()) : run.name();
    }

    private static String title(RunSpec spec) {
        if (spec.branch().isPresent()) {
            String iteration = LocalNumbers.grouped(spec.start());
            return Texts.text("train.branch.title", spec.branch().get().parent(), iteration);
        }
        return spec.variant().isEmpty()
                ? spec.settings().plan().architecture().text()
                : Texts.text("train.variant." + spec.variant());
    }

    /** The optimizer. */
    static String note(RunSpec spec) {
        return Texts.text(
                "train.optimizer." + spec.settings().plan().optimizer().key());
    }
}
