package backprop.ui.inside.backward;

import backprop.data.Dataset;
import backprop.explain.InkPatch;
import backprop.explain.PixelAttribution;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.inside.paint.Paint;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.Pointer;
import backprop.ui.inside.paint.ShortNumbers;
import backprop.ui.widget.Answer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSByRef;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** Over the digit: which ink helped an answer, which hurt it, where ink is missing; and what a dab of ink would do. */
final class InkView {
    private static final int CELL = 20;
    private static final double LITTLE = 0.02;

    private final Palette palette;
    private final HTMLCanvasElement canvas = Elements.byId("ink");
    private final HTMLElement mark = Elements.byId("ink-mark");
    private final HTMLElement cursor = Elements.byId("ink-cursor");
    private final HTMLElement help = Elements.byId("ink-help");
    private final HTMLElement hurt = Elements.byId("ink-hurt");
    private final HTMLElement more = Elements.byId("ink-more");
    private final HTMLElement pixel = Elements.byId("ink-pixel");
    private final CanvasRenderingContext2D brush = Paint.brush(canvas);
    private float[] input = {};
    private float[] gradient = {};
    private int at = Dataset.SIDE / 2 * Dataset.SIDE + Dataset.SIDE / 2;

    InkView(Palette palette) {
        this.palette = palette;
        canvas.addEventListener("pointermove", event -> point(Pointer.cell(event, Dataset.SIDE)));
        canvas.addEventListener("pointerdown", event -> point(Pointer.cell(event, Dataset.SIDE)));
        canvas.addEventListener("keydown", event -> {
            int next = next(((KeyboardEvent) event).getKey());
            if (next < 0) return;
            event.preventDefault();
            point(next);
        });
        Texts.show(pixel, "inside.ink.point");
    }

    private int next(String key) {
        return switch (key) {
            case "ArrowLeft" -> at % Dataset.SIDE == 0 ? at : at - 1;
            case "ArrowRight" -> at % Dataset.SIDE == Dataset.SIDE - 1 ? at : at + 1;
            case "ArrowUp" -> at < Dataset.SIDE ? at : at - Dataset.SIDE;
            case "ArrowDown" -> at >= Dataset.SIDE * (Dataset.SIDE - 1) ? at : at + Dataset.SIDE;
            default -> -1;
        };
    }

    /** @param gradient of the answer's loss with respect to the pixels */
    void show(float[] input, float[] gradient, int answer) {
        this.input = input;
        this.gradient = gradient;
        PixelAttribution effect = PixelAttribution.of(input, gradient);
        double largest = effect.largest();
        paint(brush, CELL, input, effect.help(), effect.missing(), largest > 0 ? 1 / largest : 0, palette.signed());
        place(help, "inside.ink.help", answer, effect.help(), 1);
        place(hurt, "inside.ink.hurt", answer, effect.help(), -1);
        if (!cursor.isHidden()) point(at);
    }

    /** Names the ninth of the picture where, all in all, most of it is; says so where there is none, or next to none at all. */
    private static void place(HTMLElement sentence, String key, int answer, float[] effect, int sign) {
        double[] ninths = new double[9];
        double all = 0;
        double own = 0;
        for (int i = 0; i < effect.length; i++) {
            ninths[third(i / Dataset.SIDE) * 3 + third(i % Dataset.SIDE)] += sign * effect[i];
            all += Math.abs(effect[i]);
            own += Math.max(0, sign * effect[i]);
        }
        int most = 0;
        for (int i = 1; i < 9; i++) if (ninths[i] > ninths[most]) most = i;
        String digit = Integer.toString(answer);
        if (own <= LITTLE * all) Texts.show(sentence, key + "-none", digit);
        else if (ninths[most] <= LITTLE * all) Texts.show(sentence, key + "-little", digit);
        else Texts.show(sentence, key, digit, Texts.text("inside.ink.place-" + most));
    }

    private static int third(int place) {
        return place < 10 ? 0 : place < 18 ? 1 : 2;
    }

    /** A dab of ink where it is missing most for the digit, tried: the probabilities before and with it. */
    void showDab(InkPatch dab, int digit, float[] before, float[] with) {
        mark.setHidden(false);
        mark.getStyle().setProperty("--x", Integer.toString(dab.column() - 1));
        mark.getStyle().setProperty("--y", Integer.toString(dab.row() - 1));
        boolean makes = Answer.of(with).digit() == digit && Answer.of(before).digit() != digit;
        Texts.show(
                more,
                makes ? "inside.ink.makes" : with[digit] > before[digit] ? "inside.ink.more" : "inside.ink.in-vain",
                Integer.toString(digit),
                LocalNumbers.percent(before[digit]),
                LocalNumbers.percent(with[digit]));
    }

    private void point(int next) {
        at = next;
        if (gradient.length == 0) return;
        cursor.setHidden(false);
        cursor.getStyle().setProperty("--x", Integer.toString(at % Dataset.SIDE));
        cursor.getStyle().setProperty("--y", Integer.toString(at / Dataset.SIDE));
        Texts.show(
                pixel,
                "inside.ink.pixel",
                Integer.toString(at / Dataset.SIDE + 1),
                Integer.toString(at % Dataset.SIDE + 1),
                ShortNumbers.fixed(input[at], 2),
                ShortNumbers.brief(gradient[at]));
    }

    @JSBody(
            params = {"brush", "cell", "input", "help", "missing", "factor", "colours"},
            imports = @JSBodyImport(alias = "paint", fromModule = "canvas.js"),
            script = "paint.ink(brush, cell, input, help, missing, factor, colours);")
    private static native void paint(
            CanvasRenderingContext2D brush,
            int cell,
            @JSByRef float[] input,
            @JSByRef float[] help,
            @JSByRef float[] missing,
            double factor,
            @JSByRef int[] colours);
}
