package backprop.ui.inside.forward;

import backprop.explain.Unit;
import backprop.explain.UnitActivation;
import backprop.nn.Layer;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Shape;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Markup;
import backprop.ui.inside.flow.LayerWords;
import backprop.ui.inside.paint.ShortNumbers;
import java.util.List;
import org.teavm.jso.dom.xml.Element;

/** How a unit comes to its value, in letters and in numbers. */
final class UnitFormula {
    /** Of a window's numbers; more would not fit. */
    private static final int MOST_LISTED = 4;

    private final Element root;

    UnitFormula(Element root) {
        this.root = root;
    }

    /**
     * @param shape in which the unit stands
     * @param layers of the unit's block, the gathering one first
     * @param plans what they are
     */
    void show(Unit unit, Shape shape, UnitActivation made, List<Layer> layers, List<LayerPlan> plans) {
        Element table = Markup.math("mtable", "columnalign", "right center left");
        String place = Integer.toString(unit.channel() + 1);
        if (shape.isPicture()) place += ", " + (unit.row() + 1) + ", " + (unit.column() + 1);
        made.accept(new Gathered(table, unit, place));
        for (int i = 1; i < layers.size(); i++) {
            Element name = indexed(i == layers.size() - 1 ? "a" : between(i), place);
            String before = ShortNumbers.brief(made.values().get(i - 1));
            Element right = plans.get(i).accept(new Applied(plans.get(i), layers.get(i), unit.channel(), before));
            Markup.put(right, operator("="), result(made, i));
            Markup.put(table, row(name, right));
        }
        DomUpdate.children(
                root, Markup.put(Markup.html("div"), Markup.put(Markup.math("math", "display", "block"), table)));
    }

    /** The rows for the block's first layer. */
    private record Gathered(Element table, Unit unit, String place) implements UnitActivation.Visitor<Element> {
        @Override
        public Element weightedSum(UnitActivation.WeightedSum sum) {
            Element letters = row(indexed("z", place), sumOfProducts(Integer.toString(unit.channel() + 1)));
            String sign = sum.bias() < 0 ? "−" : "+";
            String added = ShortNumbers.brief(sum.products().sum());
            Element numbers = equation(added, sign, ShortNumbers.brief(Math.abs(sum.bias())));
            Markup.put(numbers, operator("="), result(sum, 0));
            return Markup.put(table, letters, row(null, numbers));
        }

        @Override
        public Element largest(UnitActivation.Largest largest) {
            Element right = Markup.put(Markup.math("mtd"), letter("max"), operator("("));
            int count = largest.inputs().length;
            int most = Math.min(count, MOST_LISTED);
            for (int i = 0; i < most; i++) {
                if (i > 0) Markup.put(right, operator(","));
                Markup.put(right, number(ShortNumbers.brief(largest.inputs()[i])));
            }
            if (count > most) Markup.put(right, operator(", …"));
            Markup.put(right, operator(")"), operator("="), result(largest, 0));
            return Markup.put(table, row(indexed("z", place), right));
        }

        @Override
        public Element mean(UnitActivation.Mean mean) {
            Element below = number(Integer.toString(mean.inputs().length));
            Element fraction = Markup.put(Markup.math("mfrac"), number(ShortNumbers.brief(mean.sum())), below);
            Element letters = Markup.put(
                    Markup.math("mtd"),
                    letter("mean"),
                    operator("("),
                    letter("x"),
                    operator(")"),
                    operator("="),
                    fraction);
            Markup.put(letters, operator("="), result(mean, 0));
            return Markup.put(table, row(indexed("z", place), letters));
        }
    }

    /** A letter for what comes before the last. */
    private static String between(int layer) {
        return layer == 1 ? "u" : layer == 2 ? "v" : "q";
    }

    private static Element row(Element left, Element right) {
        Element first = Markup.math("mtd");
        if (left != null) Markup.put(first, left);
        Element equals = Markup.put(Markup.math("mtd"), operator("="));
        return Markup.put(Markup.math("mtr"), first, equals, right);
    }

    private static Element sumOfProducts(String number) {
        Element sigma = Markup.put(Markup.math("munder"), operator("∑"), letter("i"));
        Element place = Markup.put(Markup.math("mrow"), letter("i"), operator(","), number(number));
        Element w = Markup.put(Markup.math("msub"), letter("w"), place);
        Element x = Markup.put(Markup.math("msub"), letter("x"), letter("i"));
        return Markup.put(Markup.math("mtd"), sigma, x, w, operator("+"), indexed("b", number));
    }

    private static Element equation(String left, String operator, String right) {
        return Markup.put(Markup.math("mtd"), number(left), operator(operator), number(right));
    }

    /** What a layer does to a number: max(0, 2.47). */
    private record Applied(LayerPlan plan, Layer layer, int unit, String value) implements LayerPlan.Visitor<Element> {
        @Override
        public Element affine(LayerPlan.Affine affine) {
            return named();
        }

        @Override
        public Element convolution(LayerPlan.Convolution convolution) {
            return named();
        }

        @Override
        public Element maxPooling(LayerPlan.MaxPooling pooling) {
            return named();
        }

        @Override
        public Element globalAverage(LayerPlan.GlobalAverage average) {
            return named();
        }

        @Override
        public Element activation(Activation activation) {
            return switch (activation) {
                case RELU ->
                    Markup.put(
                            Markup.math("mtd"),
                            letter("max"),
                            operator("("),
                            number("0"),
                            operator(","),
                            number(value),
                            operator(")"));
                case SIGMOID -> sigmoid(value);
                case TANH -> named();
            };
        }

        @Override
        public Element batchNormalization(LayerPlan.BatchNormalization normalization) {
            return normalized(layer, unit, value);
        }

        @Override
        public Element dropout(LayerPlan.Dropout dropout) {
            return named();
        }

        private Element named() {
            String name = LayerWords.of(plan).name();
            return Markup.put(Markup.math("mtd"), letter(name), operator("("), number(value), operator(")"));
        }
    }

    private static Element sigmoid(String value) {
        Element power = Markup.put(Markup.math("mrow"), operator("−"), operator("("), number(value), operator(")"));
        Element e = Markup.put(Markup.math("msup"), letter("e"), power);
        Element below = Markup.put(Markup.math("mrow"), number("1"), operator("+"), e);
        return Markup.put(
                Markup.math("mtd"), Markup.put(Markup.math("mfrac", "displaystyle", "true"), number("1"), below));
    }

    /** γ(z − μ)/√(σ² + ε) + β, with the unit's own numbers. */
    private static Element normalized(Layer layer, int unit, String value) {
        double mean = layer.statistics().get(0).value().get(0, unit);
        double variance = layer.statistics().get(1).value().get(0, unit);
        Element above = Markup.put(Markup.math("mrow"), number(value), operator(mean < 0 ? "+" : "−"));
        Markup.put(above, number(ShortNumbers.brief(Math.abs(mean))));
        Element below = Markup.put(Markup.math("msqrt"), number(ShortNumbers.brief(variance)), operator("+"));
        Markup.put(below, letter("ε"));
        String gamma = ShortNumbers.brief(layer.parameters().get(0).value().get(0, unit));
        String beta = ShortNumbers.brief(layer.parameters().get(1).value().get(0, unit));
        Element fraction = Markup.put(Markup.math("mfrac", "displaystyle", "true"), above, below);
        return Markup.put(Markup.math("mtd"), number(gamma), operator("·"), fraction, operator("+"), number(beta));
    }

    private static Element result(UnitActivation made, int layer) {
        boolean last = layer == made.values().size() - 1;
        Element number = number(ShortNumbers.brief(made.values().get(layer)));
        if (last) number.setAttribute("class", "value");
        return number;
    }

    private static Element indexed(String name, String index) {
        return Markup.put(Markup.math("msub"), letter(name), number(index));
    }

    private static Element letter(String text) {
        return Markup.put(Markup.math("mi"), text);
    }

    private static Element number(String text) {
        return Markup.put(Markup.math("mn"), text);
    }

    private static Element operator(String text) {
        return Markup.put(Markup.math("mo", "stretchy", "false"), text);
    }
}
