package backprop.lesson.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import backprop.lesson.MessageBatch;
import backprop.lesson.MessageCodec;
import backprop.lesson.StudentMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StrokeThinnerTest {
    @Test
    void aStraightLineIsItsEnds() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= 100; i++) points.add(new Point(20 + i, 40 + 2 * i));
        assertEquals(
                List.of(new Stroke(20, List.of(new Point(20, 40), new Point(120, 240)))),
                StrokeThinner.thin(List.of(new Stroke(12, points))));
    }

    @Test
    void aPointIsAPoint() {
        Stroke dot = new Stroke(20, List.of(new Point(3.4, 300), new Point(3.2, 299)));
        assertEquals(List.of(new Stroke(20, List.of(new Point(3, 279)))), StrokeThinner.thin(List.of(dot)));
    }

    /** A scribble of minutes must not be refused for its length. */
    @Test
    void whateverIsDrawnFitsIntoAMessage() {
        Random random = new Random(1);
        List<Stroke> strokes = new ArrayList<>();
        for (int s = 0; s < 20; s++) {
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < 500; i++) points.add(new Point(random.nextDouble() * 280, random.nextDouble() * 280));
            strokes.add(new Stroke(20, points));
        }
        List<Stroke> thin = StrokeThinner.thin(strokes);
        String message = MessageCodec.write(
                new MessageBatch(OptionalLong.of(123_456), List.of(new StudentMessage.DigitDrawn(7, thin))));
        assertTrue(message.length() <= 4_096, message.length() + " characters");
    }
}
