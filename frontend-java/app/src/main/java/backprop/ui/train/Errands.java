package backprop.ui.train;

import backprop.session.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a worker is to be told: at once if it is there to hear it, else as soon as it is. */
final class Errands {
    private final Consumer<Command> worker;
    private final List<Command> questions = new ArrayList<>();
    private Optional<Command> wish = Optional.empty();
    private boolean isReady;
    private boolean tests;
    private int unanswered;

    Errands(Consumer<Command> worker) {
        this.worker = worker;
    }

    boolean isReady() {
        return isReady;
    }

    /** Of what waits, the last alone is done. */
    void wish(Command command) {
        if (isReady) worker.accept(command);
        else wish = Optional.of(command);
    }

    /** What waits is not wished any more. */
    void forget() {
        wish = Optional.empty();
    }

    /** Only if it is there already. */
    void tell(Command command) {
        if (isReady) worker.accept(command);
    }

    /** As soon as there are test digits. */
    void ask(Command question) {
        unanswered++;
        if (tests) worker.accept(question);
        else questions.add(question);
    }

    void answered() {
        unanswered = Math.max(0, unanswered - 1);
    }

    /** What was asked of a net that is no more. */
    void forgetQuestions() {
        unanswered = 0;
        questions.clear();
    }

    boolean isAnswerDue() {
        return unanswered > 0;
    }

    void ready() {
        isReady = true;
        wish.ifPresent(worker);
        wish = Optional.empty();
    }

    void tests() {
        tests = true;
        questions.forEach(worker);
        questions.clear();
    }
}
