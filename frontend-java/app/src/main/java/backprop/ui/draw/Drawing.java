package backprop.ui.draw;

import backprop.data.pad.Ink;
import backprop.data.pad.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is on the pad: a picture or a test digit, if one was put there, and the strokes over it. */
public record Drawing(Optional<float[]> picture, Optional<TestDigit> testDigit, List<Stroke> strokes) {
    public static final Drawing BLANK = of(List.of());

    public Drawing {
        strokes = List.copyOf(strokes);
    }

    public static Drawing of(List<Stroke> strokes) {
        return new Drawing(Optional.empty(), Optional.empty(), strokes);
    }

    public static Drawing of(float[] picture) {
        return new Drawing(Optional.of(picture), Optional.empty(), List.of());
    }

    public static Drawing of(TestDigit digit) {
        return new Drawing(Optional.of(digit.coverage()), Optional.of(digit), List.of());
    }

    public boolean isBlank() {
        return picture.isEmpty() && strokes.isEmpty();
    }

    /** A test digit that somebody draws over is one no longer. */
    public Drawing with(Stroke stroke) {
        List<Stroke> more = new ArrayList<>(strokes);
        more.add(stroke);
        return new Drawing(picture, Optional.empty(), more);
    }

    public Ink ink() {
        Ink ink = Ink.of(strokes);
        picture.ifPresent(ink::add);
        return ink;
    }
}
