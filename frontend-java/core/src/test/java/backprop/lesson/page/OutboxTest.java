package backprop.lesson.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import backprop.lesson.Attempt;
import backprop.lesson.StudentMessage;
import backprop.lesson.StudentMessage.Answered;
import backprop.lesson.StudentMessage.DigitDrawn;
import backprop.lesson.StudentMessage.PageOpened;
import backprop.lesson.StudentMessage.TaskReported;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final StudentMessage MISS = new TaskReported("exercises/relu", Attempt.WRONG, Optional.of("sign"));
    private static final StudentMessage RIGHT = new TaskReported("exercises/relu", Attempt.RIGHT, Optional.empty());
    private static final StudentMessage SEVEN =
            new DigitDrawn(7, List.of(new Stroke(20, List.of(new Point(1, 2), new Point(3, 4)))));

    private final Outbox outbox = new Outbox();

    private List<StudentMessage> next() {
        return outbox.next(OptionalLong.empty()).messages();
    }

    @Test
    void theNewestPageAndAnswerAreSaidAlone() {
        outbox.add(new PageOpened("/draw/"));
        outbox.add(new Answered(1, 2));
        outbox.add(new PageOpened("/train/"));
        outbox.add(new Answered(1, 3));
        assertEquals(List.of(new PageOpened("/train/"), new Answered(1, 3)), next());
    }

    @Test
    void eachMissIsSaidOneARequest() {
        outbox.add(MISS);
        outbox.add(RIGHT);
        assertEquals(List.of(MISS), next());
        outbox.sent();
        assertEquals(List.of(RIGHT), next());
        outbox.sent();
        assertTrue(outbox.isEmpty());
    }

    @Test
    void aDigitTravelsAlone() {
        outbox.add(new PageOpened("/draw/"));
        outbox.add(SEVEN);
        assertEquals(List.of(new PageOpened("/draw/")), next());
        outbox.sent();
        assertEquals(List.of(SEVEN), next());
    }

    @Test
    void whatDidNotArriveIsSaidAgain() {
        outbox.add(new Answered(1, 2));
        next();
        outbox.failed();
        assertEquals(List.of(new Answered(1, 2)), next());
    }

    @Test
    void whatComesWhileOneIsUnderWayIsSaidNext() {
        outbox.add(new Answered(1, 2));
        next();
        outbox.add(new Answered(1, 3));
        outbox.sent();
        assertEquals(List.of(new Answered(1, 3)), next());
    }

    @Test
    void theNextPageSaysWhatThisOneCouldNot() {
        outbox.add(MISS);
        outbox.add(SEVEN);
        Outbox after = new Outbox();
        after.restore(outbox.text());
        assertEquals(List.of(MISS), after.next(OptionalLong.empty()).messages());
        after.sent();
        assertEquals(List.of(SEVEN), after.next(OptionalLong.empty()).messages());
    }

    @Test
    void aReportThatIsNoneIsNotSaid() {
        outbox.report("{\"run\":{}}");
        outbox.report("nothing");
        assertTrue(outbox.isEmpty());
        outbox.report("{\"task\":{\"id\":\"graph/relu\",\"state\":\"working\",\"mistake\":null}}");
        assertFalse(outbox.isEmpty());
    }

    @Test
    void withoutANetworkForAnHourItKeepsTheLatest() {
        for (int i = 0; i < 1000; i++) outbox.add(new TaskReported("exercises/relu", Attempt.WRONG, Optional.empty()));
        outbox.add(RIGHT);
        int left = 0;
        StudentMessage last = MISS;
        for (List<StudentMessage> said = next(); !said.isEmpty(); said = next()) {
            last = said.get(0);
            left++;
            outbox.sent();
        }
        assertEquals(Outbox.MOST, left);
        assertEquals(RIGHT, last);
    }
}
