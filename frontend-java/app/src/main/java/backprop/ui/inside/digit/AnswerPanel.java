package backprop.ui.inside.digit;

/** Answers one of the four questions in its panel. */
public interface AnswerPanel {
    /** About another net; the digit follows. */
    void net(InspectedDigit subject);

    /** About another digit, which is not blank; also after each stroke. */
    void digit(InspectedDigit subject);

    /** About a digit of which more is drawn at this moment: what is out of the window waits until the pen is lifted. */
    default void preview(InspectedDigit subject) {
        digit(subject);
    }
}
