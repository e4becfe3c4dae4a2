package backprop.ui.train;

import java.util.Collection;

/** How a run is drawn everywhere: one of four colours with one of four dashes. */
record Look(int colour, int dash) {
    private static final int COLOURS = 4;

    /** The first that nobody has. */
    static Look other(Collection<Look> taken) {
        for (int i = 0; i < COLOURS * COLOURS; i++) {
            Look look = new Look(i % COLOURS + 1, (i + i / COLOURS) % COLOURS + 1);
            if (!taken.contains(look)) return look;
        }
        return new Look(1, 1);
    }

    /** For the style sheet. */
    String classes() {
        return "run-" + colour + " dash-" + dash;
    }
}
