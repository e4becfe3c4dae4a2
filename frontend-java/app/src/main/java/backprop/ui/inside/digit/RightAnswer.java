package backprop.ui.inside.digit;

import backprop.browser.Address;
import java.util.Optional;

/** What the digit is said to be: by the student, else by its label, else by the net. */
public final class RightAnswer {
    private static final String PARAMETER = "answer";

    private Optional<Integer> answer =
            Address.parameter(PARAMETER).filter(text -> text.length() == 1).map(text -> text.charAt(0) - '0');
    private int label = -1;

    public RightAnswer() {
        answer = answer.filter(digit -> digit >= 0 && digit <= 9);
    }

    /** After the net has read the digit. A test digit brings its own answer. */
    public int of(InspectedDigit subject) {
        if (subject.label() >= 0 && label != subject.label() && label >= 0) clear();
        label = subject.label();
        return answer.orElseGet(() -> subject.label() >= 0 ? subject.label() : subject.answer());
    }

    public void set(int digit) {
        answer = Optional.of(digit);
        Address.parameter(PARAMETER, Integer.toString(digit));
    }

    /** Another drawing begins. */
    public void clear() {
        answer = Optional.empty();
        Address.parameter(PARAMETER, "");
    }
}
