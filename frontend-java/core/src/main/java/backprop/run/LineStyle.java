package backprop.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How a run is drawn everywhere: one of four colours with one of four dashes. */
public record LineStyle(int colour, int dash) {
    private static final int COLOURS = 4;

    /** In the order in which runs take them. */
    private static final List<LineStyle> ALL = all();

    private static List<LineStyle> all() {
        List<LineStyle> all = new ArrayList<>();
        for (int i = 0; i < COLOURS * COLOURS; i++)
            all.add(new LineStyle(i % COLOURS + 1, (i + i / COLOURS) % COLOURS + 1));
        return List.copyOf(all);
    }

    /** The first that is not taken; the very first again where all sixteen are. */
    public static LineStyle unused(Collection<LineStyle> taken) {
        return ALL.stream().filter(style -> !taken.contains(style)).findFirst().orElse(ALL.get(0));
    }

    /** As it is kept: 2-3. */
    public String text() {
        return colour + "-" + dash;
    }

    /** As {@link #text()} wrote it; none for any other text. */
    public static Optional<LineStyle> read(String text) {
        return ALL.stream().filter(style -> style.text().equals(text)).findFirst();
    }
}
