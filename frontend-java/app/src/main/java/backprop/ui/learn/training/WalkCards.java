package backprop.ui.learn.training;

import backprop.data.Dataset;
import backprop.session.protocol.Event;
import backprop.session.protocol.WatchedParameter;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.TexFormula;
import backprop.ui.dom.Texts;
import backprop.ui.dom.Theme;
import org.teavm.jso.dom.html.HTMLInputElement;

/** What each of the four steps did in the last iteration. */
final class WalkCards {
    private final HTMLInputElement unit = Elements.byId("walk-unit");
    private final LossLine line = new LossLine(Elements.byId("walk-losses"));
    private final int digits;
    private double rate = 0.1;
    private Event.StepTraced watched;

    /** @param digits to draw mini-batches from */
    WalkCards(int digits) {
        this.digits = digits;
        unit.addEventListener("input", event -> showUnit());
        Theme.onChange(this::showUnit);
    }

    /** The learning rate of the next iteration. */
    void rate(double rate) {
        this.rate = rate;
    }

    void losses(float[] losses) {
        line.add(losses);
    }

    void show(Event.StepTraced watched) {
        this.watched = watched;
        int label = watched.labels()[0];
        Pictures.digits(Elements.byId("walk-batch"), watched.pixels(), watched.labels().length);
        show(
                "walk-drawn",
                "learn-5.walk.drawn",
                Integer.toString(watched.size()),
                Integer.toString(digits),
                Integer.toString(label),
                LocalNumbers.fixed(watched.probabilities()[label], 3));
        show("walk-loss", "learn-5.walk.loss", LocalNumbers.loss(watched.loss(), 4));
        show("walk-gradients", "learn-5.walk.gradients", LocalNumbers.grouped(gradients()));
        show("walk-rounds", "learn-5.walk.rounds", LocalNumbers.grouped(watched.iteration()));
        line.show();
        showUnit();
    }

    private static void show(String id, String key, String... parameters) {
        Texts.show(Elements.byId(id), key, parameters);
    }

    private int gradients() {
        return watched.parameters().stream().mapToInt(p -> p.rows() * p.units()).sum();
    }

    private void showUnit() {
        if (watched == null) return;
        WatchedParameter w = watched.parameters().get(0);
        int column = Integer.parseInt(unit.getValue()) - 1;
        double[] gradient = new double[Dataset.PIXELS];
        int largest = 0;
        for (int i = 0; i < Dataset.PIXELS; i++) {
            gradient[i] = w.gradient()[i * w.columns() + column];
            if (Math.abs(gradient[i]) > Math.abs(gradient[largest])) largest = i;
        }
        double scale = gradient[largest] == 0 ? 1 : Math.abs(gradient[largest]);
        byte[] shades = new byte[Dataset.PIXELS];
        for (int i = 0; i < Dataset.PIXELS; i++) shades[i] = (byte) Math.round(127 * gradient[i] / scale);
        Pictures.signed(Elements.byId("walk-gradient"), shades);
        show("walk-unit-name", "learn-5.walk.unit", unit.getValue(), Integer.toString(w.units()));
        showUpdate(w, largest, column);
    }

    private void showUpdate(WatchedParameter w, int pixel, int column) {
        show(
                "walk-weight",
                "learn-5.walk.weight",
                Integer.toString(pixel % Dataset.SIDE + 1),
                Integer.toString(pixel / Dataset.SIDE + 1),
                unit.getValue());
        int at = pixel * w.columns() + column;
        String factor = Markup.number(rate);
        String gradient = LocalNumbers.fixed(w.gradient()[at], 6);
        TexFormula.display(
                Elements.byId("walk-update"),
                "\\begin{aligned} w &\\leftarrow \\val{w} - \\eta\\, \\grad{\\pd{L}{w}} \\\\ &= \\val{"
                        + LocalNumbers.fixed(w.before()[at], 6) + "} - " + factor + " \\cdot \\grad{"
                        + (gradient.startsWith("-") ? "(" + gradient + ")" : gradient) + "} \\\\ &= \\val{"
                        + LocalNumbers.fixed(w.after()[at], 6) + "} \\end{aligned}");
    }
}
