package backprop.ui.inside;

/** Answers one of the four questions in its panel. */
interface Answering {
    /** About another net; the digit follows. */
    void net(Subject subject);

    /** About another digit, which is not blank; also after each stroke. */
    void digit(Subject subject);

    /** About a digit of which more is drawn at this moment: what is out of the window waits until the pen is lifted. */
    default void follow(Subject subject) {
        digit(subject);
    }
}
