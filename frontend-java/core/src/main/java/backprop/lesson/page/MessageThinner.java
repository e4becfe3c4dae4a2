package backprop.lesson.page;

import backprop.lesson.Bounds;
import backprop.lesson.MessageBatch;
import backprop.lesson.MessageCodec;
import backprop.lesson.StudentMessage;
import backprop.lesson.StudentMessage.DigitDrawn;
import backprop.lesson.StudentMessage.RunReported;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Messages that fit into a request: of a longer one, fewer points. The server would refuse it, and what it says would be lost. */
final class MessageThinner {
    /** The largest that there is. */
    private static final OptionalLong SINCE = OptionalLong.of(1L << 53);

    private MessageThinner() {}

    /** @return the same message where it fits */
    static StudentMessage fit(StudentMessage message) {
        if (fits(new MessageBatch(SINCE, List.of(message)))) return message;
        if (message instanceof DigitDrawn drawn)
            return new DigitDrawn(drawn.label(), StrokeThinner.thin(drawn.strokes()));
        return message instanceof RunReported run && run.loss().size() > 1 ? fit(halved(run)) : message;
    }

    static boolean fits(MessageBatch saying) {
        boolean isDrawing = saying.messages().stream().anyMatch(DigitDrawn.class::isInstance);
        // A character is a byte: there is none beyond ASCII in what a student's page says.
        return MessageCodec.write(saying).length() <= (isDrawing ? Bounds.DRAWING : Bounds.STUDENT_MESSAGE);
    }

    private static RunReported halved(RunReported run) {
        return new RunReported(
                run.settings(),
                run.iteration(),
                half(run.loss()),
                run.testAccuracy(),
                everyOther(run.tests()),
                run.state(),
                run.dead());
    }

    /** Points that lie evenly up to the last, as all of them do: of an odd number the nearest to such places. */
    private static List<Double> half(List<Double> points) {
        int count = (points.size() + 1) / 2;
        List<Double> half = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            int nearest = (int) Math.round((double) i * points.size() / count);
            half.add(points.get(nearest - 1));
        }
        return half;
    }

    /** The last among them. */
    private static <T> List<T> everyOther(List<T> points) {
        List<T> half = new ArrayList<>();
        for (int i = 1 - points.size() % 2; i < points.size(); i += 2) half.add(points.get(i));
        return half;
    }
}
