package backprop.lesson;

import backprop.data.pad.Stroke;
import java.util.List;

/** @param number of the message that brought it; {@link TeacherMessage.DigitRemoved} wants it */
public record WallDigit(long number, String student, int label, List<Stroke> strokes) {
    public WallDigit {
        strokes = List.copyOf(strokes);
    }
}
