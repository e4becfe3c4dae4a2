package backprop.ui.inside;

import backprop.explain.Stage;
import backprop.explain.Trace;
import backprop.nn.Affine;
import backprop.nn.Layer;
import backprop.tensor.Matrix;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Numbers;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** A net from left to right, a figure for the numbers after each layer; or for the gradients by them. */
final class Flow {
    private static final int SIDE = 28;
    /** With less, it is not to be seen at all. */
    private static final int SMALLEST_ROOM = 100;

    private final HTMLElement root;
    private final Palette palette;
    private final Consumer<UnitPlace> choose;
    private final List<Cells> grids = new ArrayList<>();
    private final List<HTMLElement> notes = new ArrayList<>();
    private Picture input;
    private HTMLElement inputNote;
    private HTMLElement inputFrame;
    private ScoreList scores;
    private HTMLElement scoresNote;
    private ScoreList probabilities;
    private Fan fan;
    private Subject subject;
    private boolean fitted;

    /** @param choose told the unit that is chosen; null where none can be */
    Flow(HTMLElement root, Palette palette, Consumer<UnitPlace> choose) {
        this.root = root;
        this.palette = palette;
        this.choose = choose;
    }

    void build(Subject of) {
        subject = of;
        Markup.empty(root);
        grids.clear();
        notes.clear();
        addInput();
        List<Layer> layers = of.trace().layers();
        for (int i = 0; i < layers.size() - 1; i++) addGrid(i, layers.get(i));
        fan = new Fan(root);
        int last = layers.size() - 1;
        int stage = of.stages().size() - 1;
        scores = new ScoreList(width(last), choose == null ? null : unit -> choose.accept(new UnitPlace(stage, unit)));
        scoresNote = figure(LayerWords.name(layers.get(last)), scores.root());
        scores.root().setAttribute("id", root.getAttribute("id") + "-" + last);
        probabilities = new ScoreList(width(last), null);
        HTMLElement note = figure("Softmax", probabilities.root());
        Texts.say(note, "inside.probabilities", Integer.toString(width(last)));
        fitted = false;
    }

    private int width(int layer) {
        Stage stage = subject.stages().stream()
                .filter(s -> s.contains(layer))
                .findFirst()
                .orElseThrow();
        return stage.biases(subject.trace()).columns();
    }

    private void addInput() {
        inputFrame = (HTMLElement) Markup.html("div", "class", "pixels");
        input = Picture.in(inputFrame);
        inputNote = figure(Texts.text("inside.input"), inputFrame);
        input.canvas().setAttribute("id", root.getAttribute("id") + "-input");
        Markup.put(root, Fan.cone());
    }

    private void addGrid(int layer, Layer kind) {
        int stage = 0;
        while (!subject.stages().get(stage).contains(layer)) stage++;
        int place = stage;
        if (layer > 0) Markup.put(root, Fan.lane());
        Cells cells =
                new Cells(width(layer), choose == null ? null : unit -> choose.accept(new UnitPlace(place, unit)));
        cells.canvas().setAttribute("id", root.getAttribute("id") + "-" + layer);
        grids.add(cells);
        notes.add(figure(LayerWords.name(kind), cells.root()));
    }

    /** Appends it and returns the small print under its name. */
    private HTMLElement figure(String name, Element content) {
        HTMLElement note = (HTMLElement) Markup.html("small");
        Element caption = Markup.put(Markup.html("figcaption"), name);
        Markup.put(root, Markup.put(Markup.html("figure"), Markup.put(caption, note), content));
        return note;
    }

    /** As large as the room allows. */
    void fit() {
        if (subject == null || root.getClientWidth() < SMALLEST_ROOM) return;
        fitted = true;
        int[] counts = new int[grids.size()];
        for (int i = 0; i < counts.length; i++) counts[i] = grids.get(i).count();
        FlowSizes sizes = FlowSizes.of(root.getClientWidth(), counts);
        root.setClassName(sizes.stacked() ? "flow stacked" : "flow");
        root.getStyle().setProperty("--picture", sizes.picture() + "px");
        for (int i = 0; i < counts.length; i++) {
            grids.get(i).fit(sizes.columns()[i], sizes.sides()[i]);
        }
        fan.fit(sizes.stacked() || grids.isEmpty() ? null : grids.get(grids.size() - 1));
    }

    /** The numbers after each layer, each layer divided by its largest. */
    void showValues() {
        if (!fitted) fit();
        Trace trace = subject.trace();
        input.show(subject.input(), SIDE, 1, palette.ink());
        Texts.say(inputNote, "inside.pixels", Integer.toString(subject.input().length));
        for (int i = 0; i < grids.size(); i++) showValues(i, trace.output(i));
        Matrix out = trace.scores();
        float[] values = out.data();
        int answer = subject.answer();
        Texts.say(scoresNote, "inside.scores", Integer.toString(out.columns()));
        scores.show(values, largest(out), palette.signed(), answer, v -> Figures.fixed(v, 1));
        probabilities.show(trace.probabilities().data(), 1, palette.signed(), answer, Numbers::percent);
    }

    private void showValues(int layer, Matrix out) {
        boolean affine = subject.trace().layers().get(layer) instanceof Affine;
        grids.get(layer).show(out.data(), largest(out), palette.signed(), affine ? 0 : palette.hollow());
        int off = affine ? 0 : zeros(out);
        String count = Integer.toString(out.columns());
        if (affine) Texts.say(notes.get(layer), "inside.sums", count);
        else if (off > 0) Texts.say(notes.get(layer), "inside.off", Integer.toString(off), count);
        else Texts.say(notes.get(layer), "inside.values", count);
    }

    /** The gradients by what each layer made, from the right on; those further left than since are still to come. */
    void showGradients(int since, int label) {
        if (!fitted) fit();
        Trace trace = subject.trace();
        int last = trace.layers().size() - 1;
        for (int i = 0; i < grids.size(); i++) {
            grids.get(i).veil(i < since);
            if (i >= since) show(grids.get(i), trace.gradientAfter(i));
            else grids.get(i).show(new float[grids.get(i).count()], 1, palette.signed(), palette.hollow());
            Texts.say(
                    notes.get(i),
                    "inside.shape",
                    "1",
                    Integer.toString(grids.get(i).count()));
        }
        Matrix byInput = trace.gradientByInput();
        inputFrame.setClassName(since < 0 ? "pixels signed" : "pixels");
        if (since < 0) input.show(byInput.data(), byInput.columns(), SIDE, largest(byInput), palette.signed());
        else input.show(subject.input(), SIDE, 1, palette.ink());
        Texts.say(inputNote, since < 0 ? "inside.shape" : "inside.pixels", since < 0 ? "1" : "784", "784");
        Matrix byScores = trace.gradientAfter(last);
        scores.veil(last < since);
        scores.show(byScores.data(), 1, palette.signed(), label, Figures::brief);
        Texts.say(scoresNote, "inside.shape", "1", Integer.toString(byScores.columns()));
        probabilities.show(trace.probabilities().data(), 1, palette.signed(), label, Numbers::percent);
    }

    private void show(Cells cells, Matrix gradient) {
        cells.show(gradient.data(), largest(gradient), palette.signed(), palette.hollow());
    }

    /** Rings around the unit in every layer of its stage; its weights to the scores as a fan, if it has any. */
    void ring(UnitPlace place) {
        for (int i = 0; i < grids.size(); i++) {
            grids.get(i).ring(subject.stages().get(place.stage()).contains(i) ? place.unit() : -1);
        }
        int last = subject.stages().size() - 1;
        scores.ring(place.stage() == last ? place.unit() : -1);
    }

    /** What the unit adds to each score; none where it is not just before them. */
    void fan(UnitPlace place, float[] adds) {
        if (grids.isEmpty()) return;
        fan.show(grids.get(grids.size() - 1), place.unit(), adds, palette);
    }

    /** In words for whoever cannot see a layer's numbers, and their bits for whoever compares them. */
    void describe(int layer, String words, String bits) {
        Element element = layer < grids.size() ? grids.get(layer).canvas() : scores.root();
        element.setAttribute("aria-label", words);
        element.setAttribute("data-bits", bits);
    }

    /** The same of all gradients, which are to be there. */
    void describeGradients() {
        Trace trace = subject.trace();
        for (int i = 0; i < trace.layers().size(); i++) {
            Matrix gradient = trace.gradientAfter(i);
            String name = LayerWords.name(trace.layers().get(i));
            describe(i, Texts.text("inside.gradients", name, Integer.toString(gradient.columns())), Bits.of(gradient));
        }
        input.canvas().setAttribute("data-bits", Bits.of(trace.gradientByInput()));
    }

    /** In which a layer's numbers stand. */
    int columns(int layer) {
        return layer < grids.size() ? grids.get(layer).columns() : 10;
    }

    static double largest(Matrix row) {
        return Figures.largest(row.data(), row.columns());
    }

    private static int zeros(Matrix row) {
        int zeros = 0;
        float[] values = row.data();
        for (int i = 0; i < row.columns(); i++) if (values[i] == 0) zeros++;
        return zeros;
    }
}
