package backprop.ui.python;

/** Told what becomes of a program. */
public interface RunListener {
    void state(RunState state);

    /** @param dropped lines before the text that were too many to be told */
    void printed(String text, int dropped);
}
