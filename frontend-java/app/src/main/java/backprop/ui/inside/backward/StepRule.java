package backprop.ui.inside.backward;

import backprop.data.Dataset;
import backprop.explain.Trace;
import backprop.nn.Layer;
import backprop.nn.Parameter;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Matrix;
import backprop.tensor.Shape;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.inside.flow.LayerWords;
import backprop.ui.inside.paint.Checksum;
import backprop.ui.inside.paint.Paint;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.PixelPicture;
import backprop.ui.inside.paint.ShortNumbers;
import java.util.List;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** A step back through one layer: its formula with the shapes, and for an affine layer dW and db as pictures. */
final class StepRule {
    /** Of dW's picture, in CSS pixels, if it need not be larger. */
    private static final int WIDTH = 320;
    /** Of more units than this, the pictures are half as large. */
    private static final int MOST_LARGE = 256;

    private final Palette palette;
    private final HTMLElement name = Elements.byId("back-layer");
    private final HTMLElement words = Elements.byId("back-words");
    private final HTMLElement byX = Elements.byId("back-dx");
    private final HTMLElement byW = Elements.byId("back-dw-rule");
    private final HTMLElement byB = Elements.byId("back-db-rule");
    private final HTMLElement pictures = Elements.byId("back-pictures");
    private final HTMLCanvasElement dw = Elements.byId("back-dw");
    private final HTMLElement dwNote = Elements.byId("back-dw-note");
    private final PixelPicture db = new PixelPicture(Elements.byId("back-db"));
    private final HTMLElement dbNote = Elements.byId("back-db-note");
    private final CanvasRenderingContext2D brush = Paint.brush(dw);
    /** W and b, where they are shown. */
    private List<Parameter> parameters = List.of();

    StepRule(Palette palette) {
        this.palette = palette;
    }

    /** Nothing has gone back yet: L = −log y of the answer. */
    void showLoss(int label, double loss, float probability) {
        show("inside.back.loss-name", "inside.back.loss-words");
        Texts.show(
                byX,
                "inside.back.loss-rule",
                Integer.toString(label),
                ShortNumbers.brief(probability),
                ShortNumbers.brief(loss));
        hideParameters();
    }

    void showScores(int label) {
        show("inside.back.scores-name", "inside.back.scores-words");
        Texts.show(byX, "inside.back.scores-rule", Integer.toString(label));
        hideParameters();
    }

    void show(Trace trace, int place) {
        LayerPlan plan = trace.plans().get(place);
        LayerWords said = LayerWords.of(plan);
        name.removeAttribute("data-text");
        name.setInnerText(said.name());
        Texts.show(words, "inside.back." + said.key());
        plan.accept(new Rule(trace, place, said.key()));
    }

    /** What there is to show of each kind of layer. */
    private final class Rule implements LayerPlan.Visitor<Void> {
        private final Trace trace;
        private final int place;
        private final String key;

        Rule(Trace trace, int place, String key) {
            this.trace = trace;
            this.place = place;
            this.key = key;
        }

        @Override
        public Void affine(LayerPlan.Affine plan) {
            showAffine(trace, place);
            return null;
        }

        @Override
        public Void convolution(LayerPlan.Convolution plan) {
            showConvolution(trace, place, plan);
            return null;
        }

        @Override
        public Void maxPooling(LayerPlan.MaxPooling plan) {
            return noParameters();
        }

        @Override
        public Void globalAverage(LayerPlan.GlobalAverage plan) {
            return noParameters();
        }

        @Override
        public Void activation(Activation plan) {
            return noParameters();
        }

        /** Its γ and β are not shown. */
        @Override
        public Void batchNormalization(LayerPlan.BatchNormalization plan) {
            return noParameters();
        }

        @Override
        public Void dropout(LayerPlan.Dropout plan) {
            return noParameters();
        }

        private Void noParameters() {
            Texts.show(byX, "inside.back." + key + "-rule");
            hideParameters();
            return null;
        }
    }

    private void show(String nameKey, String wordsKey) {
        Texts.show(name, nameKey);
        Texts.show(words, wordsKey);
    }

    private void hideParameters() {
        Texts.clear(byW);
        Texts.clear(byB);
        pictures.setHidden(true);
        parameters = List.of();
    }

    /** The pictures of dW are FilterGradients'. */
    private void showConvolution(Trace trace, int place, LayerPlan.Convolution plan) {
        Shape x = trace.network().architecture().layerShapes().get(place).input();
        String size = Integer.toString(plan.size());
        Texts.show(byX, "inside.back.convolution-rule");
        Texts.show(byW, "inside.back.convolution-dw-rule");
        Texts.show(byB, "inside.back.convolution-db-rule");
        showBiases(trace.layers().get(place));
        Texts.show(
                dwNote,
                "inside.back.filters-note",
                Integer.toString(plan.filters()),
                Integer.toString(x.channels()),
                size,
                ShortNumbers.brief(largest(parameters.get(0).gradient())));
    }

    private void showBiases(Layer layer) {
        parameters = layer.parameters();
        pictures.setHidden(false);
        Matrix b = parameters.get(1).gradient();
        double most = ShortNumbers.largest(b);
        int columns = Math.min(b.columns(), b.columns() <= 60 ? 10 : 32);
        db.show(b.data(), b.columns(), columns, most, palette.signed());
        Texts.show(dbNote, "inside.back.db-note", Integer.toString(b.columns()), ShortNumbers.brief(most));
    }

    private void showAffine(Trace trace, int place) {
        showBiases(trace.layers().get(place));
        Matrix w = parameters.get(0).gradient();
        String in = Integer.toString(w.rows());
        String out = Integer.toString(w.columns());
        Texts.show(byX, "inside.back.dx-rule", in, out);
        Texts.show(byW, "inside.back.dw-rule", in, out);
        Texts.show(byB, "inside.back.db-rule", out);
        double largest = largest(w);
        boolean pixels = place == 0 && w.rows() == Dataset.PIXELS;
        if (pixels) {
            int across = Math.min(w.columns(), w.columns() <= 60 ? 10 : w.columns() <= 128 ? 16 : 24);
            Paint.tiles(
                    brush,
                    w.data(),
                    Dataset.SIDE,
                    Dataset.SIDE,
                    w.columns(),
                    w.rowStride(),
                    across,
                    largest,
                    palette.signed());
            size(w.columns() <= MOST_LARGE ? dw.getWidth() : dw.getWidth() / 2);
        } else {
            // Lying: there are more inputs than units.
            Paint.matrix(brush, w.data(), w.columns(), w.rows(), 1, w.rowStride(), largest, palette.signed());
            size(WIDTH);
        }
        String note = pixels ? "inside.back.dw-tiles" : "inside.back.dw-note";
        Texts.show(dwNote, note, in, out, ShortNumbers.brief(largest));
    }

    /** A number that has no pixel of its own is mixed with its neighbours, not dropped. */
    private void size(int wanted) {
        int width = Math.max(WIDTH, wanted);
        pictures.getStyle().setProperty("--dw", width + "px");
        dw.setClassName(dw.getWidth() > width ? "mixed" : "");
    }

    /** For whoever compares their bits. */
    void describe() {
        if (parameters.isEmpty()) return;
        dw.setAttribute("data-bits", Checksum.of(parameters.get(0).gradient()));
        db.canvas().setAttribute("data-bits", Checksum.of(parameters.get(1).gradient()));
    }

    private static double largest(Matrix matrix) {
        double largest = 0;
        float[] data = matrix.data();
        for (int i = 0; i < matrix.rows(); i++) {
            int row = i * matrix.rowStride();
            for (int j = row; j < row + matrix.columns(); j++) {
                double magnitude = Math.abs(data[j]);
                if (magnitude > largest) largest = magnitude;
            }
        }
        return largest;
    }
}
