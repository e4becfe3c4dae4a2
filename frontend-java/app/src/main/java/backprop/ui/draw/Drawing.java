package backprop.ui.draw;

import backprop.data.Ink;
import backprop.data.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is on the pad: a picture or a test digit, if one was put there, and the strokes over it. */
record Drawing(Optional<float[]> picture, Optional<TestDigit> testDigit, List<Stroke> strokes) {
    static final Drawing BLANK = of(List.of());

    Drawing {
        strokes = List.copyOf(strokes);
    }

    static Drawing of(List<Stroke> strokes) {
        return new Drawing(Optional.empty(), Optional.empty(), strokes);
    }

    static Drawing of(float[] picture) {
        return new Drawing(Optional.of(picture), Optional.empty(), List.of());
    }

    static Drawing of(TestDigit digit) {
        return new Drawing(Optional.of(digit.coverage()), Optional.of(digit), List.of());
    }

    boolean isBlank() {
        return picture.isEmpty() && strokes.isEmpty();
    }

    /** A test digit that somebody draws over is one no longer. */
    Drawing with(Stroke stroke) {
        List<Stroke> more = new ArrayList<>(strokes);
        more.add(stroke);
        return new Drawing(picture, Optional.empty(), more);
    }

    Ink ink() {
        Ink ink = Ink.of(strokes);
        picture.ifPresent(ink::add);
        return ink;
    }
}
