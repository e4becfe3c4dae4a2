package backprop.ui.train.results;

import backprop.data.Dataset;
import backprop.session.protocol.Event;
import backprop.session.protocol.WatchedParameter;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.widget.PixelGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** One iteration from inside, in the notebook's four steps: mini-batch, scores and loss, gradient, update. */
public final class StepInspector {
    private static final int FILTERS_ACROSS = 8;

    private final HTMLElement root = Elements.byId("watching");
    private final HTMLElement title = Elements.byId("watch-title");
    private final HTMLElement digits = Elements.byId("watch-digits");
    private final HTMLElement scores = Elements.byId("watch-scores");
    private final HTMLElement scoresNote = Elements.byId("watch-scores-note");
    private final HTMLElement loss = Elements.byId("watch-loss");
    private final HTMLElement gradients = Elements.byId("watch-gradients");
    private final HTMLElement weights = Elements.byId("watch-weights");
    private final List<HTMLElement> buttons = new ArrayList<>();

    public StepInspector(Runnable next) {
        Elements.byId("watch-next").addEventListener("click", event -> next.run());
        Elements.byId("watch-close").addEventListener("click", event -> root.setHidden(true));
    }

    public void show(Event.StepTraced step, double rate) {
        boolean wasHidden = root.isHidden();
        root.setHidden(false);
        Texts.show(
                title, "train.watch.title", LocalNumbers.grouped(step.iteration()), LocalNumbers.grouped(step.size()));
        Texts.show(loss, "train.watch.loss", LocalNumbers.loss(step.loss(), 4), LocalNumbers.grouped(step.size()));
        showDigits(step);
        choose(step, 0);
        Markup.empty(gradients);
        Markup.empty(weights);
        for (WatchedParameter parameter : step.parameters()) {
            if (!parameter.name().startsWith("W")) continue;
            gradients.appendChild(picture(
                    parameter, "train.watch.gradient", parameter.gradient(), SignedHeatmap.most(parameter.gradient())));
            double most = SignedHeatmap.most(parameter.before());
            HTMLElement pair = Elements.create("div");
            pair.setClassName("train-pair");
            pair.appendChild(picture(parameter, "train.watch.before", parameter.before(), most));
            pair.appendChild(picture(parameter, "train.watch.after", parameter.after(), most));
            weights.appendChild(pair);
            weights.appendChild(arithmetic(parameter, rate));
        }
        if (wasHidden) reveal(root);
    }

    @org.teavm.jso.JSBody(params = "element", script = "element.scrollIntoView({ block: 'nearest' });")
    private static native void reveal(HTMLElement element);

    public void hide() {
        root.setHidden(true);
    }

    private void showDigits(Event.StepTraced step) {
        Markup.empty(digits);
        buttons.clear();
        for (int i = 0; i < step.labels().length; i++) {
            int index = i;
            HTMLElement button = Elements.create("button");
            button.setAttribute("type", "button");
            HTMLCanvasElement canvas = Elements.create("canvas");
            new PixelGrid(canvas)
                    .show(
                            Arrays.copyOfRange(step.pixels(), i * Dataset.PIXELS, (i + 1) * Dataset.PIXELS),
                            Dataset.SIDE);
            HTMLElement label = Elements.create("b");
            label.setInnerText("" + step.labels()[i]);
            button.appendChild(canvas);
            button.appendChild(label);
            button.setAttribute("aria-label", Texts.text("train.watch.digit", "" + (i + 1), "" + step.labels()[i]));
            button.addEventListener("click", event -> choose(step, index));
            HTMLElement item = Elements.create("li");
            item.appendChild(button);
            digits.appendChild(item);
            buttons.add(button);
        }
    }

    /** The ten scores of one digit, and what softmax makes of them. */
    private void choose(Event.StepTraced step, int index) {
        for (int i = 0; i < buttons.size(); i++)
            buttons.get(i).setAttribute("aria-pressed", Boolean.toString(i == index));
        int label = step.labels()[index];
        Markup.empty(scores);
        for (int digit = 0; digit < Dataset.CLASSES; digit++) {
            double score = step.scores()[index * Dataset.CLASSES + digit];
            double probability = step.probabilities()[index * Dataset.CLASSES + digit];
            HTMLElement row = Elements.create("tr");
            row.setClassName(digit == label ? "now" : "");
            cell(row, "th", "" + digit).setAttribute("scope", "row");
            cell(row, "td", LocalNumbers.signed(score, 2));
            HTMLElement bar = cell(row, "td", "");
            bar.appendChild(Elements.create("i"));
            bar.getStyle().setProperty("--p", LocalNumbers.fixed(probability, 4));
            cell(row, "td", LocalNumbers.fixed(probability, 3));
            scores.appendChild(row);
        }
        double own = step.probabilities()[index * Dataset.CLASSES + label];
        Texts.show(
                scoresNote,
                "train.watch.own",
                "" + label,
                formatShort(own),
                LocalNumbers.signed(-Math.log(Math.max(own, 1e-7)), 3));
    }

    private static HTMLElement cell(HTMLElement row, String tag, String text) {
        HTMLElement cell = Elements.create(tag);
        cell.setInnerText(text);
        row.appendChild(cell);
        return cell;
    }

    private static HTMLElement picture(WatchedParameter parameter, String key, float[] values, double most) {
        HTMLElement figure = Elements.create("figure");
        HTMLCanvasElement canvas = Elements.create("canvas");
        canvas.setAttribute("role", "img");
        boolean first = parameter.rows() == Dataset.PIXELS;
        int columns = parameter.columns(), rows = parameter.rows(), side = parameter.side();
        if (side > 0) {
            int channels = columns / (side * side);
            new SignedHeatmap(canvas)
                    .show(values, side, side, rows * channels, channels == 1 ? FILTERS_ACROSS : channels, most);
        } else if (first)
            new SignedHeatmap(canvas)
                    .show(turned(values, rows, columns), Dataset.SIDE, Dataset.SIDE, columns, 10, most);
        else new SignedHeatmap(canvas).show(turned(values, rows, columns), columns, rows, 1, 1, most);
        figure.setClassName(side > 0 ? "filters" : first ? "train-units" : "matrix");
        HTMLElement caption = Elements.create("figcaption");
        String limit = formatShort(Double.parseDouble(LocalNumbers.fixed(most, most < 0.01 ? 5 : 3)));
        Texts.show(caption, key, parameter.name(), limit);
        canvas.setAttribute("aria-label", Texts.text(key, parameter.name(), limit));
        figure.appendChild(canvas);
        figure.appendChild(caption);
        return figure;
    }

    /** Column after column: a unit's weights stand together. */
    private static float[] turned(float[] values, int rows, int columns) {
        float[] turned = new float[values.length];
        for (int i = 0; i < rows; i++) for (int j = 0; j < columns; j++) turned[j * rows + i] = values[i * columns + j];
        return turned;
    }

    /** The weight that has changed most, as a sum. */
    private static HTMLElement arithmetic(WatchedParameter parameter, double rate) {
        int most = 0;
        float[] before = parameter.before(), after = parameter.after();
        for (int i = 0; i < before.length; i++) {
            if (Math.abs(after[i] - before[i]) > Math.abs(after[most] - before[most])) most = i;
        }
        HTMLElement words = Elements.create("p");
        words.setClassName("number");
        Texts.show(
                words,
                "train.watch.sum",
                parameter.name(),
                LocalNumbers.signed(before[most], 5),
                LocalNumbers.signed(parameter.gradient()[most], 5),
                LocalNumbers.signed(after[most], 5),
                formatShort(rate));
        return words;
    }

    /** With a true minus, in an exponent too. */
    private static String formatShort(double value) {
        return backprop.number.Numbers.formatShort(value).replace('-', '−');
    }
}
