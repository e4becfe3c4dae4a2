package backprop.run;

import backprop.session.protocol.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What a net is asked: sent as soon as the test digits are there. */
final class PendingQuestions {
    private final Consumer<Command> worker;
    private final List<Command> waiting = new ArrayList<>();
    private boolean hasTests;
    private int unanswered;

    PendingQuestions(Consumer<Command> worker) {
        this.worker = worker;
    }

    void request(Command question) {
        unanswered++;
        if (hasTests) worker.accept(question);
        else waiting.add(question);
    }

    void testsArrived() {
        hasTests = true;
        waiting.forEach(worker);
        waiting.clear();
    }

    void answered() {
        unanswered = Math.max(0, unanswered - 1);
    }

    boolean areAnswered() {
        return unanswered == 0;
    }

    /** Of a net that is no more. */
    void clear() {
        unanswered = 0;
        waiting.clear();
    }
}
