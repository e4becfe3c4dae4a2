package backprop.ui.inside.paint;

import backprop.ui.dom.Theme;
import org.teavm.jso.JSBody;

/** The colours of numbers, as a canvas stores them: −1 to 1 by the tokens' signs, and ink, white on black. */
public final class Palette {
    /** The index of 0; −1 stands at 0, 1 at twice this. */
    public static final int ZERO = 255;

    private final int[] signed = new int[2 * ZERO + 1];
    private final int[] ink = new int[2 * ZERO + 1];
    private int hollow;
    private String line, halo;

    /** @param changed called when the theme has brought other colours */
    public Palette(Runnable changed) {
        for (int i = 0; i < ink.length; i++) ink[i] = opaque(Math.max(0, i - ZERO) * 0x010101);
        read();
        Theme.onChange(() -> {
            read();
            changed.run();
        });
    }

    private void read() {
        int zero = token("--zero");
        int positive = token("--positive");
        int negative = token("--negative");
        for (int i = 0; i <= ZERO; i++) {
            signed[ZERO + i] = opaque(mixed(zero, positive, i));
            signed[ZERO - i] = opaque(mixed(zero, negative, i));
        }
        line = css(token("--ink"));
        halo = css(token("--card"));
        hollow = opaque(mixed(token("--card"), token("--control"), 110));
    }

    public int[] signed() {
        return signed;
    }

    public int[] ink() {
        return ink;
    }

    /** The border of a unit that is off. */
    public int hollow() {
        return hollow;
    }

    /** Of a frame around what is chosen, and of the seam that sets it off. */
    public String line() {
        return line;
    }

    public String halo() {
        return halo;
    }

    /** A colour as style sheets write it. */
    public static String css(int colour) {
        return "rgb(" + (colour & 255) + ", " + (colour >> 8 & 255) + ", " + (colour >> 16 & 255) + ")";
    }

    /** From #rrggbb to 0xbbggrr. */
    private static int token(String name) {
        int rgb = rgb(name);
        return (rgb & 255) << 16 | rgb & 0xff00 | rgb >> 16 & 255;
    }

    private static int mixed(int from, int to, int share) {
        int mixed = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            int a = from >> shift & 255;
            int b = to >> shift & 255;
            mixed |= a + (b - a) * share / ZERO << shift;
        }
        return mixed;
    }

    private static int opaque(int bgr) {
        return 0xff000000 | bgr;
    }

    @JSBody(
            params = "name",
            script = "return parseInt(getComputedStyle(document.documentElement).getPropertyValue(name)"
                    + ".trim().slice(1), 16);")
    private static native int rgb(String name);
}
