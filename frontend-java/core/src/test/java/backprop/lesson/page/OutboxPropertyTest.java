package backprop.lesson.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.pad.Ink;
import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import backprop.lesson.Attempt;
import backprop.lesson.Bounds;
import backprop.lesson.MessageBatch;
import backprop.lesson.MessageCodec;
import backprop.lesson.RunStanding;
import backprop.lesson.StudentMessage;
import backprop.lesson.StudentMessage.Answered;
import backprop.lesson.StudentMessage.DigitDrawn;
import backprop.lesson.StudentMessage.NameWanted;
import backprop.lesson.StudentMessage.PageOpened;
import backprop.lesson.StudentMessage.RunReported;
import backprop.lesson.StudentMessage.TaskReported;
import backprop.lesson.StudentMessage.Tested;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever a page reports, as long as the codec allows: the server takes each request, and everything arrives in its order. */
class OutboxPropertyTest {
    private Random random;

    @Property(tries = 300, seed = "15")
    void eachRequestIsTakenAndNothingIsLost(@ForAll @IntRange(max = 1_000_000) int seed) {
        random = new Random(seed);
        Outbox outbox = new Outbox();
        List<StudentMessage> said = new ArrayList<>(), arrived = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            StudentMessage message = message(i);
            said.add(message);
            outbox.add(message);
            if (random.nextInt(3) == 0) arrived.addAll(request(outbox));
        }
        for (int left = 0; !outbox.isEmpty(); left++) {
            assertTrue(left <= 200, "it does not end");
            arrived.addAll(request(outbox));
        }
        assertEquals(tasks(said), tasks(arrived));
        for (Class<?> kind : List.of(PageOpened.class, Answered.class, RunReported.class))
            assertEquals(lastOf(kind, said), lastOf(kind, arrived));
        assertEquals(
                said.stream().filter(DigitDrawn.class::isInstance).count(),
                arrived.stream().filter(DigitDrawn.class::isInstance).count());
    }

    /** One request, which fails now and then. */
    private List<StudentMessage> request(Outbox outbox) {
        MessageBatch saying =
                outbox.next(random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(1L << random.nextInt(54)));
        String body = MessageCodec.write(saying);
        boolean isDigit = saying.messages().stream().anyMatch(DigitDrawn.class::isInstance);
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        assertTrue(length <= (isDigit ? Bounds.DRAWING : Bounds.STUDENT_MESSAGE), length + " bytes: " + body);
        assertEquals(saying, MessageCodec.readSaying(body));
        boolean isLost = random.nextInt(4) == 0;
        if (isLost) outbox.failed();
        else outbox.sent();
        return isLost ? List.of() : saying.messages();
    }

    private static List<StudentMessage> tasks(List<StudentMessage> messages) {
        return messages.stream().filter(TaskReported.class::isInstance).toList();
    }

    /** What it says, and for a run, where it stands: of its curve there may be less. */
    private static Optional<String> lastOf(Class<?> kind, List<StudentMessage> messages) {
        return messages.stream()
                .filter(kind::isInstance)
                .reduce((earlier, later) -> later)
                .map(last -> last instanceof RunReported run ? run.settings() + lastOf(run.loss()) : last.toString());
    }

    private static Object lastOf(List<Double> loss) {
        return loss.isEmpty() ? "" : loss.get(loss.size() - 1);
    }

    private StudentMessage message(int number) {
        return switch (random.nextInt(8)) {
            case 0, 1 -> new PageOpened("/graph/?step=" + number + "&" + text(Bounds.ADDRESS - 40));
            case 2 -> run();
            case 3, 4, 5 ->
                new TaskReported(
                        "exercises/" + number,
                        Attempt.values()[random.nextInt(3)],
                        random.nextBoolean() ? Optional.empty() : Optional.of(text(Bounds.NAME)));
            case 6 ->
                random.nextBoolean()
                        ? new NameWanted()
                        : new Answered(1 + random.nextInt(900), random.nextGaussian() * 1e-200);
            default -> new DigitDrawn(random.nextInt(10), strokes());
        };
    }

    private StudentMessage run() {
        List<Double> loss = new ArrayList<>();
        int power = random.nextInt(10) == 0 ? random.nextInt(600) - 300 : random.nextInt(6) - 4;
        for (int i = random.nextInt(Bounds.LOSSES + 1); i > 0; i--) loss.add(random.nextDouble() * Math.pow(10, power));
        return new RunReported(
                text(Bounds.SETTINGS),
                random.nextInt(1_000_000_000),
                loss,
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()),
                Collections.nCopies(
                        random.nextInt(Bounds.TESTS + 1),
                        new Tested(random.nextInt(1_000_000_000), random.nextDouble())),
                RunStanding.values()[random.nextInt(4)],
                random.nextInt(1_000_000));
    }

    private String text(int most) {
        return "x".repeat(random.nextBoolean() ? most : 1 + random.nextInt(most));
    }

    private List<Stroke> strokes() {
        List<Stroke> strokes = new ArrayList<>();
        int each = 1 + random.nextInt(Bounds.POINTS / Bounds.STROKES);
        for (int i = 1 + random.nextInt(Bounds.STROKES); i > 0; i--) {
            List<Point> points = new ArrayList<>();
            for (int p = 0; p < each; p++)
                points.add(new Point(random.nextInt(Bounds.PAD + 1), random.nextInt(Bounds.PAD + 1)));
            strokes.add(new Stroke(Ink.USUAL_WIDTH, points));
        }
        return strokes;
    }
}
