package backprop.run;

import java.util.Collection;

/** How a run is drawn everywhere: one of four colours with one of four dashes. */
public record LineStyle(int colour, int dash) {
    private static final int COLOURS = 4;

    /** The first that is not taken; the very first again where all sixteen are. */
    public static LineStyle unused(Collection<LineStyle> taken) {
        for (int i = 0; i < COLOURS * COLOURS; i++) {
            LineStyle look = new LineStyle(i % COLOURS + 1, (i + i / COLOURS) % COLOURS + 1);
            if (!taken.contains(look)) return look;
        }
        return new LineStyle(1, 1);
    }
}
