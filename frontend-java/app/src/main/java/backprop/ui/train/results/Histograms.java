package backprop.ui.train.results;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerShape;
import backprop.session.protocol.Event;
import backprop.session.protocol.Histogram;
import backprop.session.protocol.LayerStatistics;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.train.setup.LayerKind;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** How activations and gradients of each layer are spread, at one of the moments that were noted on the way. */
final class Histograms {
    private static final int WIDTH = 100, HEIGHT = 40;

    private final HTMLElement body = Elements.byId("layers");
    private final HTMLInputElement time = Elements.byId("layers-time");
    private final HTMLElement when = Elements.byId("layers-when");
    private Architecture net = Architecture.parse("784-50-10");
    private List<Event.Seen> statistics = List.of();
    /** Whether the newest is shown as it comes. */
    private boolean follows = true;

    private Event.Seen shown;

    Histograms() {
        time.addEventListener("input", event -> {
            int at = Integer.parseInt(time.getValue());
            follows = at == statistics.size() - 1;
            if (at < statistics.size()) show(statistics.get(at));
        });
        Texts.onLanguage(() -> {
            if (shown != null) draw(shown);
        });
    }

    void show(Optional<Architecture> now, List<Event.Seen> statistics) {
        if (now.isPresent() && !net.equals(now.get())) {
            net = now.get();
            follows = true;
            shown = null;
        }
        this.statistics = statistics;
        time.setAttribute("max", Integer.toString(Math.max(0, statistics.size() - 1)));
        time.setDisabled(statistics.size() < 2);
        if (statistics.isEmpty()) {
            shown = null;
            Markup.empty(body);
            when.setInnerText("");
            return;
        }
        if (follows) time.setValue(Integer.toString(statistics.size() - 1));
        show(statistics.get(Math.min(statistics.size() - 1, Integer.parseInt(time.getValue()))));
    }

    private void show(Event.Seen seen) {
        String words = Texts.text("train.layers.when", LocalNumbers.grouped(seen.iteration()));
        when.setInnerText(words);
        time.setAttribute("aria-valuetext", words);
        if (seen == shown) return;
        shown = seen;
        draw(seen);
    }

    private void draw(Event.Seen seen) {
        Markup.empty(body);
        List<LayerShape> places = net.layerShapes();
        for (LayerStatistics spread : seen.layers()) {
            if (spread.place() >= places.size()) continue;
            HTMLElement row = Elements.create("tr");
            row.appendChild(name(places.get(spread.place()), spread));
            row.appendChild(cell("value", "train.layers.activations", spread.activations(), row));
            row.appendChild(cell("gradient", "train.layers.gradients", spread.gradients(), row));
            body.appendChild(row);
        }
    }

    private static HTMLElement name(LayerShape place, LayerStatistics spread) {
        HTMLElement head = Elements.create("th");
        head.setAttribute("scope", "row");
        head.setInnerText(LayerKind.of(place.plan()).name()
                + (place.parameterCount() > 0 ? " " + place.output().channels() : ""));
        HTMLElement note = Elements.create("small");
        if (place.plan() == Activation.RELU) {
            Texts.show(note, "train.layers.dead", LocalNumbers.percent(spread.dead()));
            if (spread.dead() >= 0.8) note.setClassName("wrong");
        } else {
            Texts.show(note, "train.layers.parameters", LocalNumbers.grouped((int) place.parameterCount()));
        }
        head.appendChild(note);
        return head;
    }

    private static HTMLElement cell(String kind, String key, Histogram bins, HTMLElement row) {
        HTMLElement cell = Elements.create("td");
        cell.setClassName(kind);
        String low = number(bins.low()), high = number(bins.high());
        org.teavm.jso.dom.xml.Element svg = Markup.svg(
                "svg",
                "viewBox",
                "0 0 " + WIDTH + " " + HEIGHT,
                "preserveAspectRatio",
                "none",
                "role",
                "img",
                "aria-label",
                Texts.text("train.layers.label", Texts.text(key), low, high));
        Markup.put(svg, Markup.svg("path", "d", path(bins)));
        cell.appendChild(svg);
        HTMLElement ends = Elements.create("p");
        ends.setClassName("train-ends number");
        for (String end : List.of(low, high)) {
            HTMLElement span = Elements.create("span");
            span.setInnerText(end);
            ends.appendChild(span);
        }
        cell.appendChild(ends);
        return cell;
    }

    /** The height is the logarithm of the count, so that rare values are seen too. */
    private static String path(Histogram bins) {
        double most = 0;
        for (int count : bins.counts()) most = Math.max(most, Math.log(count + 1));
        double width = (double) WIDTH / bins.counts().length;
        StringBuilder path = new StringBuilder("M0 " + HEIGHT);
        for (int count : bins.counts()) {
            double top = most == 0 ? HEIGHT : HEIGHT - (HEIGHT - 2) * Math.log(count + 1) / most;
            path.append('V').append(LocalNumbers.fixed(top, 1)).append('h').append(LocalNumbers.fixed(width, 2));
        }
        return path.append('V').append(HEIGHT).append('z').toString();
    }

    private static String number(double value) {
        return backprop.number.Numbers.formatShort(Double.parseDouble(precise(value)))
                .replace('-', '−');
    }

    @org.teavm.jso.JSBody(params = "value", script = "return value.toPrecision(2);")
    private static native String precise(double value);
}
