package backprop.ui.inside.backward;

import backprop.explain.GradientTerms;
import backprop.explain.InputWindow;
import backprop.explain.LayerBlock;
import backprop.explain.Products;
import backprop.explain.Unit;
import backprop.nn.architecture.LayerPlan;
import backprop.tensor.Matrix;
import backprop.tensor.Shape;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.inside.digit.InspectedDigit;
import backprop.ui.inside.flow.Flow;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.ShortNumbers;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** Of a net with maps: what the gradient of one number, and of one weight of a filter, is the sum of. */
final class GradientSource {
    /** Products that are rather written out than shown. */
    private static final int MOST_WRITTEN = 4;

    private final HTMLElement root = Elements.byId("back-sources");
    private final TermPictures number;
    private final TermPictures weight;
    private final FilterGradients filters;
    private final Flow flow;
    private InspectedDigit subject;
    private int place;
    /** Until another layer is come to. */
    private Optional<Unit> chosen = Optional.empty();

    private boolean isFresh;

    GradientSource(Palette palette, Flow flow) {
        this.flow = flow;
        number = new TermPictures("back-number", palette);
        weight = new TermPictures("back-weight", palette);
        filters = new FilterGradients(palette, this::showWeight);
    }

    /** The number of which it is to be shown. */
    void choose(Unit unit) {
        chosen = Optional.of(unit);
        isFresh = true;
    }

    /** Back from the loss to the scores: no layer yet. */
    void hide() {
        DomUpdate.hidden(root, true);
        filters.hide();
        if (subject != null) flow.mark(new Unit(0, 0, 0), layer -> false, Flow.INPUT, List.of());
    }

    /** After the gradients went back through the layer at that place. */
    void show(InspectedDigit of, int at) {
        boolean isOther = subject == null || subject.trace() != of.trace() || at != place;
        if (isOther) filters.resetChoice();
        if (isOther && !isFresh) chosen = Optional.empty();
        isFresh = false;
        subject = of;
        place = at;
        if (!of.hasMaps()) {
            hide();
            return;
        }
        DomUpdate.hidden(root, false);
        LayerBlock block = block();
        boolean gathers = block.first() == at;
        Shape shape = gathers ? block.input() : block.output();
        Unit unit = chosen.filter(one -> one.isIn(shape)).orElseGet(() -> largest(shape));
        chosen = Optional.of(unit);
        showName(shape, unit);
        if (gathers) showTerms(block, unit);
        else showPassed(block, unit);
        if (gathers && block.plan() instanceof LayerPlan.Convolution plan) filters.show(of.trace(), block, plan);
        else {
            filters.hide();
            weight.hide();
        }
    }

    private LayerBlock block() {
        return subject.blocks().stream()
                .filter(block -> block.contains(place))
                .findFirst()
                .orElseThrow();
    }

    private Matrix gradient() {
        return place == 0 ? subject.trace().inputGradient() : subject.trace().outputGradient(place - 1);
    }

    private Unit largest(Shape shape) {
        Matrix gradient = gradient();
        int largest = 0;
        for (int i = 1; i < gradient.columns(); i++)
            if (Math.abs(gradient.get(0, i)) > Math.abs(gradient.get(0, largest))) largest = i;
        return Unit.at(shape, largest);
    }

    private void showName(Shape shape, Unit unit) {
        String channel = Integer.toString(unit.channel() + 1);
        if (!shape.isPicture()) Texts.show(number.name(), "inside.source.unit", channel);
        else
            Texts.show(
                    number.name(),
                    place == 0 ? "inside.source.pixel" : "inside.source.number",
                    channel,
                    Integer.toString(unit.row() + 1),
                    Integer.toString(unit.column() + 1));
    }

    private void showTerms(LayerBlock block, Unit unit) {
        Products terms = GradientTerms.ofInput(subject.trace(), block, unit);
        boolean isShort = terms.left().length <= MOST_WRITTEN;
        if (isShort) number.hideTerms();
        else number.show(terms);
        String sum = ShortNumbers.brief(terms.sum());
        String key = block.plan() instanceof LayerPlan.MaxPooling ? "inside.source.sum-pooling" : "inside.source.sum";
        Texts.show(number.sum(), key, isShort ? written(terms) + " = " + sum : sum);
        List<InputWindow> places =
                block.output().isPicture() ? block.seeing(unit).map(List::of).orElse(List.of()) : List.of();
        flow.mark(unit, layer -> layer == place - 1, place, places);
    }

    /** Such as 0.26 · 1 + 0.03 · 0. */
    private static String written(Products terms) {
        StringBuilder sum = new StringBuilder();
        for (int i = 0; i < terms.left().length; i++) {
            if (i > 0) sum.append(" + ");
            sum.append(ShortNumbers.brief(terms.left()[i])).append(" · ");
            sum.append(ShortNumbers.brief(terms.right()[i]));
        }
        return sum.toString();
    }

    /** Through a layer that works number by number. */
    private void showPassed(LayerBlock block, Unit unit) {
        number.hideTerms();
        int index = unit.index(block.output());
        Texts.show(
                number.sum(),
                "inside.source.passed",
                ShortNumbers.brief(subject.trace().outputGradient(place).get(0, index)),
                ShortNumbers.brief(gradient().get(0, index)));
        InputWindow same = new InputWindow(unit.row(), unit.column(), 1, 1, unit.channel());
        flow.mark(unit, layer -> layer == place - 1, place, List.of(same));
    }

    private void showWeight(int filter, Unit at) {
        Products terms = GradientTerms.ofWeight(subject.trace(), block(), filter, at);
        weight.show(terms);
        Texts.show(
                weight.name(),
                "inside.source.weight",
                Integer.toString(filter + 1),
                Integer.toString(at.channel() + 1),
                Integer.toString(at.row() + 1),
                Integer.toString(at.column() + 1));
        Texts.show(
                weight.sum(),
                "inside.source.sum-places",
                Integer.toString(terms.shape().size()),
                ShortNumbers.brief(terms.sum()));
    }
}
