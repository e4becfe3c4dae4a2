package backprop.ui.inside.forward;

import backprop.data.Dataset;
import backprop.explain.LayerBlock;
import backprop.explain.UnitActivation;
import backprop.nn.Layer;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Matrix;
import backprop.tensor.Shape;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.inside.digit.InspectedDigit;
import backprop.ui.inside.flow.LayerWords;
import backprop.ui.inside.flow.UnitPlace;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.PixelPicture;
import backprop.ui.inside.paint.ShortNumbers;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** One unit: what comes in, its weights, their product, the sum, and what goes on from here. */
final class UnitDetail {

    private final Palette palette;
    private final HTMLElement name = Elements.byId("unit-name");
    private final PixelPicture inputs = new PixelPicture(Elements.byId("unit-inputs"));
    private final PixelPicture weights = new PixelPicture(Elements.byId("unit-weights"));
    private final PixelPicture products = new PixelPicture(Elements.byId("unit-products"));
    private final PixelPicture onward = new PixelPicture(Elements.byId("unit-onward"));
    private final HTMLElement inputsName = Elements.byId("unit-inputs-name");
    private final HTMLElement weightsScale = Elements.byId("unit-weights-scale");
    private final HTMLElement productsScale = Elements.byId("unit-products-scale");
    private final HTMLElement onwardScale = Elements.byId("unit-onward-scale");
    private final HTMLElement onwardFigure = Elements.byId("unit-onward-figure");
    private final HTMLElement speaksFor = Elements.byId("unit-for");
    private final HTMLElement speaksAgainst = Elements.byId("unit-against");
    private final HTMLElement product = Elements.byId("unit-product");
    private final WindowNumbers numbers;
    private final UnitFormula formula = new UnitFormula(Elements.byId("unit-formula"));

    UnitDetail(Palette palette) {
        this.palette = palette;
        numbers = new WindowNumbers(palette);
    }

    void fit() {
        numbers.fit();
    }

    /** Returns what the unit adds to each score, where it stands just before them; else nothing. */
    float[] show(InspectedDigit subject, UnitPlace place, UnitActivation made, int columnsBefore, int columnsAfter) {
        LayerBlock block = subject.blocks().get(place.block());
        boolean first = place.block() == 0;
        showName(block, place);
        Texts.show(inputsName, first ? "inside.unit.digit" : "inside.unit.before");
        boolean readable = WindowNumbers.areOf(made) && made.shape().channels() == 1;
        DomUpdate.hidden(product, readable);
        DomUpdate.flag(product, "data-sums", made.terms().isPresent());
        if (!readable) showPictures(made, first ? Dataset.SIDE : columnsBefore, first);
        numbers.show(made, place.block(), first);
        List<Layer> layers = subject.trace().layers().subList(block.first(), block.end());
        List<LayerPlan> plans = subject.trace().plans().subList(block.first(), block.end());
        formula.show(place.unit(), block.output(), made, layers, plans);
        return showOnward(subject, place, made.value(), columnsAfter);
    }

    private void showName(LayerBlock block, UnitPlace place) {
        String layer = Integer.toString(place.block() + 1);
        String channel = Integer.toString(place.unit().channel() + 1);
        if (!block.output().isPicture()) {
            Texts.show(name, "inside.unit", channel, layer);
            return;
        }
        Texts.show(
                name,
                "inside.unit.in-map",
                layer,
                LayerWords.of(block.plan()).name(),
                channel,
                Integer.toString(place.unit().row() + 1),
                Integer.toString(place.unit().column() + 1));
    }

    private void showPictures(UnitActivation made, int columns, boolean isDigit) {
        double scale = isDigit ? 1 : ShortNumbers.largest(made.inputs(), made.inputs().length);
        inputs.show(made.inputs(), made.shape(), columns, scale, isDigit ? palette.ink() : palette.signed());
        made.terms().ifPresent(terms -> {
            show(weights, terms.right(), terms.shape(), columns, weightsScale);
            show(products, terms.products(), terms.shape(), columns, productsScale);
        });
    }

    private void show(PixelPicture picture, float[] values, Shape shape, int columns, HTMLElement scale) {
        double largest = ShortNumbers.largest(values, values.length);
        picture.show(values, shape, columns, largest, palette.signed());
        DomUpdate.text(scale, "±" + ShortNumbers.brief(largest));
    }

    private float[] showOnward(InspectedDigit subject, UnitPlace place, float value, int columns) {
        boolean last = place.block() == subject.blocks().size() - 1;
        if (last) {
            DomUpdate.hidden(onwardFigure, true);
            float share = subject.trace().probabilities().get(0, place.unit().channel());
            Texts.show(
                    speaksFor,
                    "inside.unit.score",
                    Integer.toString(place.unit().channel()),
                    LocalNumbers.percent(share));
            Texts.clear(speaksAgainst);
            return new float[0];
        }
        LayerBlock next = subject.blocks().get(place.block() + 1);
        boolean isWeighted = next.plan() instanceof LayerPlan.Affine;
        DomUpdate.hidden(onwardFigure, !isWeighted);
        if (!isWeighted) {
            int count = next.countSeeing(place.unit());
            String key = count == 1 ? "inside.unit.seen.one" : "inside.unit.seen";
            Texts.show(speaksFor, key, ShortNumbers.brief(value), Integer.toString(count));
            Texts.clear(speaksAgainst);
            return new float[0];
        }
        Matrix matrix =
                subject.trace().layers().get(next.first()).parameters().get(0).value();
        float[] weights = row(matrix, place.unit().index(next.input()));
        boolean toScores = place.block() == subject.blocks().size() - 2;
        show(onward, weights, next.output(), toScores ? weights.length : columns, onwardScale);
        float[] adds = new float[weights.length];
        for (int i = 0; i < adds.length; i++) adds[i] = value * weights[i];
        if (toScores) announce(value, weights, adds);
        else Texts.show(speaksFor, "inside.unit.onward", Integer.toString(weights.length), ShortNumbers.brief(value));
        if (!toScores) Texts.clear(speaksAgainst);
        return toScores ? adds : new float[0];
    }

    private void announce(float value, float[] weights, float[] adds) {
        if (value == 0) {
            Texts.show(speaksFor, "inside.unit.silent");
            Texts.clear(speaksAgainst);
            return;
        }
        int most = 0;
        int least = 0;
        for (int i = 1; i < adds.length; i++) {
            if (adds[i] > adds[most]) most = i;
            if (adds[i] < adds[least]) least = i;
        }
        sentence(speaksFor, "inside.unit.for", most, value, weights, adds);
        sentence(speaksAgainst, "inside.unit.against", least, value, weights, adds);
    }

    private static void sentence(HTMLElement place, String key, int digit, float value, float[] weights, float[] adds) {
        String product = ShortNumbers.brief(value) + " × " + ShortNumbers.brief(weights[digit]) + " = "
                + ShortNumbers.brief(adds[digit]);
        Texts.show(place, key, Integer.toString(digit), product);
    }

    private static float[] row(Matrix matrix, int row) {
        float[] values = new float[matrix.columns()];
        for (int j = 0; j < values.length; j++) values[j] = matrix.get(row, j);
        return values;
    }
}
