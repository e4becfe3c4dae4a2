package backprop.ui.inside.forward;

import backprop.data.Dataset;
import backprop.explain.AffineBlock;
import backprop.explain.UnitActivation;
import backprop.nn.Layer;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Matrix;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.inside.digit.InspectedDigit;
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
    private final UnitFormula formula = new UnitFormula(Elements.byId("unit-formula"));

    UnitDetail(Palette palette) {
        this.palette = palette;
    }

    /** Returns what the unit adds to each score, where it stands just before them; else nothing. */
    float[] show(InspectedDigit subject, UnitPlace place, int columnsBefore, int columnsAfter) {
        AffineBlock stage = subject.stages().get(place.stage());
        UnitActivation sum = UnitActivation.of(subject.trace(), stage, place.unit());
        List<Layer> layers = subject.trace().layers().subList(stage.first(), stage.end());
        boolean first = place.stage() == 0;
        int columns = first ? Dataset.SIDE : columnsBefore;
        Texts.say(name, "inside.unit", Integer.toString(place.unit() + 1), Integer.toString(place.stage() + 1));
        Texts.say(inputsName, first ? "inside.unit.digit" : "inside.unit.before");
        double scale = first ? 1 : ShortNumbers.largest(sum.inputs(), sum.inputs().length);
        inputs.show(sum.inputs(), columns, scale, first ? palette.ink() : palette.signed());
        show(weights, sum.weights(), columns, weightsScale);
        show(products, sum.products(), columns, productsScale);
        List<LayerPlan> plans = subject.trace().plans().subList(stage.first(), stage.end());
        formula.show(place.unit(), sum, layers, plans);
        return showOnward(subject, place, sum.value(), columnsAfter);
    }

    private void show(PixelPicture picture, float[] values, int columns, HTMLElement scale) {
        double largest = ShortNumbers.largest(values, values.length);
        picture.show(values, columns, largest, palette.signed());
        DomUpdate.text(scale, "±" + ShortNumbers.brief(largest));
    }

    private float[] showOnward(InspectedDigit subject, UnitPlace place, float value, int columns) {
        boolean last = place.stage() == subject.stages().size() - 1;
        boolean toScores = place.stage() == subject.stages().size() - 2;
        DomUpdate.hidden(onwardFigure, last);
        if (last) {
            float share = subject.trace().probabilities().get(0, place.unit());
            Texts.say(speaksFor, "inside.unit.score", Integer.toString(place.unit()), LocalNumbers.percent(share));
            Texts.clear(speaksAgainst);
            return new float[0];
        }
        float[] weights = row(subject.stages().get(place.stage() + 1).weights(subject.trace()), place.unit());
        show(onward, weights, toScores ? weights.length : columns, onwardScale);
        float[] adds = new float[weights.length];
        for (int i = 0; i < adds.length; i++) adds[i] = value * weights[i];
        if (toScores) announce(value, weights, adds);
        else Texts.say(speaksFor, "inside.unit.onward", Integer.toString(weights.length), ShortNumbers.brief(value));
        if (!toScores) Texts.clear(speaksAgainst);
        return toScores ? adds : new float[0];
    }

    private void announce(float value, float[] weights, float[] adds) {
        if (value == 0) {
            Texts.say(speaksFor, "inside.unit.silent");
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
        Texts.say(place, key, Integer.toString(digit), product);
    }

    private static float[] row(Matrix matrix, int row) {
        float[] values = new float[matrix.columns()];
        for (int j = 0; j < values.length; j++) values[j] = matrix.get(row, j);
        return values;
    }
}
