package backprop.ui.train;

import backprop.session.RunSettings;
import backprop.ui.dom.Texts;

/**
 * What a run is asked for.
 *
 * @param name of a preset's variant: "train.variant." and this is the key of its words; else empty
 */
record Task(RunSettings settings, String name) {
    /** The words for it, in the language of the moment. */
    String title() {
        return name.isEmpty() ? settings.plan().architecture().text() : Texts.text("train.variant." + name);
    }

    /** As one step in other words: SGD 0.1. */
    String note() {
        return Texts.text("train.optimizer." + settings.plan().optimizer().key());
    }

    /** Whether a run of that one can go on as this: the learning rate may change on the way. */
    boolean continues(Task other) {
        return settings.digits() == other.settings.digits()
                && settings.plan()
                        .withLearningRate(1)
                        .equals(other.settings.plan().withLearningRate(1));
    }
}
