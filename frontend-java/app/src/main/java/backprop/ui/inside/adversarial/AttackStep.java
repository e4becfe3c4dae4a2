package backprop.ui.inside.adversarial;

import backprop.data.Dataset;
import backprop.explain.AdversarialAttack;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import backprop.ui.inside.paint.Palette;
import backprop.ui.inside.paint.PixelPicture;
import backprop.ui.inside.paint.ShortNumbers;
import backprop.ui.widget.Answer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A fooling as it stood after any of its steps: digit + change = what the net sees, how large it is, what the net says. */
final class AttackStep {

    private final Palette palette;
    private final AttackChart chart = new AttackChart(Elements.byId("fool-chart"));
    private final HTMLInputElement step = Elements.byId("fool-step");
    private final HTMLElement stepSaid = Elements.byId("fool-step-said");
    private final PixelPicture digit = new PixelPicture(Elements.byId("fool-digit"));
    private final PixelPicture change = new PixelPicture(Elements.byId("fool-change"));
    private final PixelPicture sum = new PixelPicture(Elements.byId("fool-sum"));
    private final HTMLElement digitSaid = Elements.byId("fool-digit-said");
    private final HTMLElement changeSaid = Elements.byId("fool-change-said");
    private final HTMLElement sumSaid = Elements.byId("fool-sum-said");
    private final HTMLElement largest = Elements.byId("fool-largest");
    private final HTMLElement mean = Elements.byId("fool-mean");
    private final HTMLElement was = Elements.byId("fool-was");
    private final HTMLElement wanted = Elements.byId("fool-wanted");
    private AdversarialAttack fooling;

    AttackStep(Palette palette) {
        this.palette = palette;
        step.addEventListener("input", event -> show());
    }

    /** Before the first step: the digit as it is. */
    void start(float[] input, Answer read) {
        digit.show(input, Dataset.SIDE, 1, palette.ink());
        showAnswer(digitSaid, read);
    }

    /** As it ended. */
    void end(AdversarialAttack ended, int answer, int target) {
        fooling = ended;
        step.setAttribute("max", Integer.toString(fooling.steps()));
        step.setValue(Integer.toString(fooling.steps()));
        chart.show(fooling, answer, target);
        Texts.show(was, "inside.fool.line", Integer.toString(answer));
        Texts.show(wanted, "inside.fool.line", Integer.toString(target));
        show();
    }

    /** After the step that the slider is at. */
    void show() {
        int at = Integer.parseInt(step.getValue());
        float[] delta = fooling.change(at);
        double most = ShortNumbers.largest(delta, delta.length);
        digit.show(fooling.picture(0), Dataset.SIDE, 1, palette.ink());
        change.show(delta, Dataset.SIDE, most, palette.signed());
        sum.show(fooling.picture(at), Dataset.SIDE, 1, palette.ink());
        Texts.show(stepSaid, "inside.fool.step-said", Integer.toString(at), Integer.toString(fooling.steps()));
        Texts.show(changeSaid, "inside.fool.change-said", most > 0 ? ShortNumbers.fixed(1 / most, 0) : "1");
        showAnswer(sumSaid, Answer.of(fooling.probabilities(at)));
        Texts.show(largest, "inside.fool.amount", ShortNumbers.fixed(most, 2), levels(most));
        mean.setInnerText(ShortNumbers.fixed(fooling.meanChange(at), 3));
        chart.at(fooling, at);
    }

    private static void showAnswer(HTMLElement place, Answer read) {
        Texts.show(place, "inside.fool.read", Integer.toString(read.digit()), LocalNumbers.percent(read.probability()));
    }

    /** A share of the range 0 to 1 in the 255 steps that a pixel has. */
    static String levels(double share) {
        return Integer.toString((int) Math.round(share * 255));
    }
}
