package backprop.lesson.page;

import backprop.json.Json;
import backprop.lesson.MessageBatch;
import backprop.lesson.MessageCodec;
import backprop.lesson.MessageException;
import backprop.lesson.StudentMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** What a student's page is still to send: in order, the newest alone of what replaces what was said before. */
public final class Outbox {
    /** More is of no use to anybody: the oldest goes. */
    static final int MOST = 40;

    private final List<StudentMessage> waiting = new ArrayList<>();
    private List<StudentMessage> underWay = List.of();

    public void add(StudentMessage message) {
        waiting.removeIf(earlier -> replaces(message, earlier) && !isUnderWay(earlier));
        waiting.add(MessageThinner.fit(message));
        if (waiting.size() > MOST) waiting.remove(0);
    }

    private boolean isUnderWay(StudentMessage message) {
        return underWay.stream().anyMatch(one -> one == message);
    }

    /** Where somebody is, and how a run stands, is what it is now; of answers the last one counts. */
    private static boolean replaces(StudentMessage later, StudentMessage earlier) {
        if (later instanceof StudentMessage.TaskReported || later instanceof StudentMessage.DigitDrawn) return false;
        return later.getClass() == earlier.getClass();
    }

    public boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** The next request, as long as it may be: one message of each kind at most, and a digit alone. */
    public MessageBatch next(OptionalLong since) {
        List<StudentMessage> taken = new ArrayList<>();
        for (StudentMessage message : waiting) {
            boolean isDigit = message instanceof StudentMessage.DigitDrawn;
            if (isDigit && !taken.isEmpty()) continue;
            if (taken.stream().anyMatch(one -> one.getClass() == message.getClass())) continue;
            taken.add(message);
            if (isDigit) break;
            if (taken.size() > 1 && !MessageThinner.fits(new MessageBatch(since, taken))) {
                taken.remove(taken.size() - 1); // It begins the next request: what is said stays in order.
                break;
            }
        }
        underWay = List.copyOf(taken);
        return new MessageBatch(since, taken);
    }

    /** It has arrived, or was refused for good. */
    public void sent() {
        waiting.removeIf(this::isUnderWay);
        underWay = List.of();
    }

    /** It did not arrive: it waits on. */
    public void failed() {
        underWay = List.of();
    }

    /** For the next page of this window. */
    public String text() {
        List<Json> all = new ArrayList<>();
        for (StudentMessage message : waiting)
            all.add(Json.of(MessageCodec.write(new MessageBatch(OptionalLong.empty(), List.of(message)))));
        return Json.of(all).compact();
    }

    /** What {@link #text} gave; what cannot be read is left out. */
    public void restore(String text) {
        for (Json message : Json.parse(text).items()) report(message.text());
    }

    /** As a page tells it: {"run":{…}}. What is none, or larger than it may be, is not sent. */
    public void report(String json) {
        try {
            MessageCodec.readSaying(json).messages().forEach(this::add);
        } catch (MessageException e) {
            // The page's own report, not the student's words: there is nobody to tell.
        }
    }
}
