package backprop.ui.train.search;

import backprop.number.Numbers;
import backprop.paper.PictureName;
import backprop.paper.PlotArea;
import backprop.run.search.LogRange;
import backprop.run.search.SearchSettings;
import backprop.run.search.Trial;
import backprop.run.search.TrialResult;
import backprop.ui.dom.ElementSize;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.MarkupText;
import backprop.ui.dom.Texts;
import backprop.ui.paper.PictureFile;
import backprop.ui.paper.SaveMenu;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.TextRectangle;
import org.teavm.jso.dom.xml.Element;

/** Where the good ones lie: each short run as a dot over its learning rate and weight decay, the larger and darker the better. */
final class SearchPlot {
    private static final double LEFT = 44, TOP = 28, RIGHT = 14, BOTTOM = 42, LETTER = 4.5;
    private static final double SMALLEST = 2.5, LARGEST = 8, PALEST = 0.1, ROOM_A_TICK = 44, SHAPE = 0.62;
    private static final int LOWEST = 240, HIGHEST = 400;
    /** What guessing finds. */
    private static final double CHANCE = 0.1;

    private final HTMLElement root = Elements.byId("search-plot");
    private final Element svg;
    private List<TrialResult> shown = List.of();
    private Optional<PlotArea> area = Optional.empty();
    private int seenWidth = root.getClientWidth();

    /** What a reader does with it. */
    interface Reader {
        /** The pointer is over it. */
        void hovered(Trial trial);

        /** It is chosen. */
        void chosen(Trial trial);

        /** The pointer has gone. */
        void left();

        /** So many places on in the order from the best to the worst. */
        void move(int places);
    }

    SearchPlot(Reader reader, Runnable repaint) {
        svg = Markup.svg("svg", "aria-hidden", "true");
        root.appendChild(svg);
        root.addEventListener(
                "pointermove", event -> nearest((MouseEvent) event).ifPresent(reader::hovered));
        root.addEventListener("click", event -> nearest((MouseEvent) event).ifPresent(reader::chosen));
        root.addEventListener("pointerleave", event -> reader.left());
        root.addEventListener("keydown", event -> key((KeyboardEvent) event, reader::move));
        ElementSize.observe(root, () -> {
            if (root.getClientWidth() == seenWidth) return;
            seenWidth = root.getClientWidth();
            repaint.run();
        });
        HTMLElement figure = (HTMLElement) root.getParentNode();
        new SaveMenu(
                figure.querySelector("figcaption"),
                () -> PictureFile.seen(figure),
                () -> PictureName.of("train", "search"));
    }

    private Optional<Trial> nearest(MouseEvent event) {
        TextRectangle box = root.getBoundingClientRect();
        return nearest(event.getClientX() - box.getLeft(), event.getClientY() - box.getTop());
    }

    private static void key(KeyboardEvent event, IntConsumer move) {
        int places =
                switch (event.getKey()) {
                    case "ArrowRight", "ArrowDown" -> 1;
                    case "ArrowLeft", "ArrowUp" -> -1;
                    case "PageDown" -> 10;
                    case "PageUp" -> -10;
                    case "Home" -> -SearchSettings.MOST_TRIALS;
                    case "End" -> SearchSettings.MOST_TRIALS;
                    default -> 0;
                };
        if (places == 0) return;
        event.preventDefault();
        move.accept(places);
    }

    private Optional<Trial> nearest(double x, double y) {
        Optional<Trial> nearest = Optional.empty();
        if (area.isEmpty()) return nearest;
        double least = Double.POSITIVE_INFINITY;
        for (TrialResult result : shown) {
            double across = LEFT + area.get().across(result.trial().rate()) - x;
            double down = TOP + area.get().down(result.trial().decay()) - y;
            double distance = across * across + down * down;
            if (distance >= least) continue;
            least = distance;
            nearest = Optional.of(result.trial());
        }
        return nearest;
    }

    /** @param best of which the first is the best, ringed; and the one that is read */
    void show(SearchSettings settings, List<TrialResult> results, List<TrialResult> best, Optional<TrialResult> read) {
        shown = results;
        double width = root.getClientWidth();
        if (width < LEFT + RIGHT + ROOM_A_TICK) return;
        double height = Math.max(LOWEST, Math.min(HIGHEST, width * SHAPE));
        PlotArea plot = new PlotArea(
                width - LEFT - RIGHT, height - TOP - BOTTOM, span(settings.rates()), span(settings.decays()));
        area = Optional.of(plot);
        svg.setAttribute("width", Markup.number(width));
        svg.setAttribute("height", Markup.number(height));
        MarkupText text = new MarkupText();
        axes(text, plot, settings, height);
        double most = best.isEmpty() ? 1 : best.get(0).accuracy();
        for (TrialResult result : results) dot(text, plot, result, most, "");
        for (TrialResult result : best) dot(text, plot, result, most, " train-best");
        read.ifPresent(result -> dot(text, plot, result, most, " now"));
        text.fill(svg);
    }

    private static PlotArea.Span span(LogRange range) {
        return new PlotArea.Span(range.least(), range.most(), true);
    }

    private static void axes(MarkupText text, PlotArea plot, SearchSettings settings, double height) {
        double foot = TOP + plot.height();
        for (int exponent : ticks(settings.rates(), plot.width())) {
            double x = LEFT + plot.across(LogRange.powerOfTen(exponent));
            rule(text, x, TOP, "V" + Markup.number(foot));
            text(text, power(exponent), "middle", x, foot + 16);
        }
        for (int exponent : ticks(settings.decays(), plot.height())) {
            double y = TOP + plot.down(LogRange.powerOfTen(exponent));
            rule(text, LEFT, y, "H" + Markup.number(LEFT + plot.width()));
            text(text, power(exponent), "end", LEFT - 6, y + LETTER);
        }
        text(text, Texts.text("train.search.rate"), "unit middle", LEFT + plot.width() / 2, height - 6);
        text(text, Texts.text("train.decay"), "unit", 0, TOP - 14);
    }

    private static List<Integer> ticks(LogRange range, double room) {
        List<Integer> all = range.powersOfTen();
        int step = (int) Math.max(1, Math.ceil(all.size() * ROOM_A_TICK / room));
        return all.stream().filter(exponent -> exponent % step == 0).toList();
    }

    /** 10⁻⁴. */
    private static String power(int exponent) {
        if (exponent == 0) return "1";
        if (exponent == 1) return "10";
        return "10" + Numbers.power(LogRange.powerOfTen(exponent)).substring("1×10".length());
    }

    private static void rule(MarkupText text, double x, double y, String way) {
        text.put("path", "", "class", "rule", "d", "M" + Markup.number(x) + " " + Markup.number(y) + way);
    }

    private static void text(MarkupText text, String words, String classes, double x, double y) {
        text.put("text", words, "class", classes, "x", Markup.number(x), "y", Markup.number(y));
    }

    private static void dot(MarkupText text, PlotArea plot, TrialResult result, double most, String mark) {
        double x = LEFT + plot.across(result.trial().rate()),
                y = TOP + plot.down(result.trial().decay());
        String at = Markup.number(x) + " " + Markup.number(y);
        if (result.hasDiverged()) {
            text.put("path", "", "class", "train-lost" + mark, "d", "M" + at + "m-3 -3l6 6m0 -6l-6 6");
            return;
        }
        double share = Math.max(0, Math.min(1, (result.accuracy() - CHANCE) / Math.max(0.01, most - CHANCE)));
        // By area: twice as good looks twice as much.
        double radius = mark.equals(" now") ? LARGEST + 2 : SMALLEST + (LARGEST - SMALLEST) * share * share;
        double dark = PALEST + (1 - PALEST) * share * share;
        text.put(
                "circle",
                "",
                "class",
                "train-trial" + mark,
                "cx",
                Markup.number(x),
                "cy",
                Markup.number(y),
                "r",
                Markup.number(Math.rint(radius * 10) / 10),
                "fill-opacity",
                Markup.number(Math.rint(dark * 100) / 100));
    }

    /** For readers who do not see it. */
    void describe(int place, int of, String words) {
        root.setAttribute("aria-valuemax", Integer.toString(of));
        root.setAttribute("aria-valuenow", Integer.toString(place));
        root.setAttribute("aria-valuetext", words);
    }
}
