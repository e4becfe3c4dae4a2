package backprop.ui.draw;

import backprop.data.Ink;
import backprop.data.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is on the pad: a picture, if one was put there, and the strokes over it. Drawing on makes a new one. */
public record Drawing(Optional<float[]> picture, List<Stroke> strokes) {
    public static final Drawing BLANK = new Drawing(Optional.empty(), List.of());

    public Drawing {
        strokes = List.copyOf(strokes);
    }

    public static Drawing of(float[] picture) {
        return new Drawing(Optional.of(picture), List.of());
    }

    public boolean isBlank() {
        return picture.isEmpty() && strokes.isEmpty();
    }

    public Drawing with(Stroke stroke) {
        List<Stroke> more = new ArrayList<>(strokes);
        more.add(stroke);
        return new Drawing(picture, more);
    }

    public Ink ink() {
        Ink ink = Ink.of(strokes);
        picture.ifPresent(ink::add);
        return ink;
    }
}
