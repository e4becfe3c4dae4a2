package backprop.ui.graph.quiz;

import backprop.graph.Node;
import backprop.graph.Nudge;
import backprop.ui.dom.AfterPaint;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.MarkupText;
import backprop.ui.dom.Scrolling;
import backprop.ui.dom.Texts;
import backprop.ui.graph.input.NumberFields;
import backprop.ui.graph.scene.FormulaText;
import backprop.ui.graph.scene.NodeTexts;
import backprop.ui.graph.scene.NumericProblems;
import backprop.ui.graph.scene.Scene;
import backprop.ui.graph.scene.StepView;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLSelectElement;
import org.teavm.jso.dom.xml.Element;

/** Try it: raise an input by h, and see the change of the output beside gradient times h. */
public final class NudgePanel {
    private static final double NEAR = 1e-6;
    /** A browser takes its time over a long list, so that it comes after the picture. */
    private static final int FEW = 20;

    private final HTMLSelectElement select = Elements.byId("try-input");
    private final HTMLInputElement by = Elements.byId("try-by");
    private final HTMLElement result = Elements.byId("try-result");
    private Optional<Scene> scene = Optional.empty();
    private Optional<StepView> moment = Optional.empty();
    private boolean tried;

    public NudgePanel() {
        Elements.byId("try").addEventListener("submit", event -> {
            event.preventDefault();
            tried = true;
            show();
            Scrolling.intoSight(result);
        });
        select.addEventListener("change", event -> reset());
        by.addEventListener("input", event -> reset());
    }

    public void build(Scene built) {
        scene = Optional.of(built);
        reset();
        List<Node> inputs = built.graph().inputs();
        showInputs(inputs.subList(0, Math.min(FEW, inputs.size())));
        if (inputs.size() > FEW) AfterPaint.run(() -> showAllInputs(built));
    }

    private void showAllInputs(Scene built) {
        if (scene.orElseThrow() == built) showInputs(built.graph().inputs());
    }

    private void showInputs(List<Node> inputs) {
        String chosen = select.getValue();
        MarkupText options = new MarkupText();
        NodeTexts names = scene.orElseThrow().names();
        for (Node input : inputs) options.put("option", names.of(input), "value", input.name());
        options.fill(select);
        if (inputs.stream().anyMatch(input -> input.name().equals(chosen))) select.setValue(chosen);
    }

    public void show(StepView shown) {
        moment = Optional.of(shown);
        if (tried) show();
    }

    private void reset() {
        tried = false;
        Markup.empty(result);
    }

    private void show() {
        Markup.empty(result);
        if (moment.orElseThrow().level().isPresent()) {
            Markup.put(result, Markup.put(Markup.html("small"), Texts.text("graph.try.asked")));
            return;
        }
        Scene here = scene.orElseThrow();
        Optional<Node> input = here.graph().find(select.getValue());
        if (input.isEmpty()) return;
        OptionalDouble h = NumberFields.number(by.getValue());
        double raised = here.graph().valueOf(input.get()) + h.orElse(Double.NaN);
        if (!NumericProblems.isFinite(raised)) {
            Markup.put(result, Texts.text("graph.try.wrong", by.getValue()));
            return;
        }
        Nudge nudge = Nudge.of(here.graph(), select.getValue(), h.getAsDouble());
        NodeTexts names = here.names();
        String output = names.of(here.graph().output());
        if (!NumericProblems.isFinite(nudge.before())) {
            showResult(NumericProblems.cause(nudge.here(), names), Texts.text("graph.trouble.output", output));
        } else if (!NumericProblems.isFinite(nudge.after())) {
            showResult(
                    Texts.text("graph.try.lost", names.of(input.get()), FormulaText.formatShort(raised), output),
                    NumericProblems.cause(nudge.there(), names));
        } else {
            showChange(nudge, output);
            compare(nudge, h.getAsDouble(), here, input.get());
        }
    }

    private void showResult(String... sentences) {
        Markup.put(result, Markup.put(Markup.html("span", "class", "troubled"), Texts.sentences(sentences)));
    }

    private void showChange(Nudge nudge, String output) {
        Element change = Markup.html("span", "class", "change");
        Markup.put(change, output + " ");
        Markup.put(change, number("value", nudge.before()));
        Markup.put(change, " → ");
        Markup.put(change, number("value", nudge.after()));
        String sign = nudge.change() > 0 ? "+" : "";
        Markup.put(result, change, Markup.put(Markup.html("b"), sign + FormulaText.formatShort(rounded(nudge))));
    }

    private void compare(Nudge nudge, double h, Scene here, Node input) {
        Optional<Double> gradient = moment.orElseThrow().known().gradient(input);
        boolean known = gradient.isPresent() && moment.orElseThrow().known().isComplete(input);
        if (!known) {
            Markup.put(result, Markup.put(Markup.html("small"), Texts.text("graph.try.later")));
            return;
        }
        if (!NumericProblems.isFinite(gradient.get())) {
            showResult(NumericProblems.causeOnTheWayBack(nudge.here(), here.names()));
            return;
        }
        String words = Texts.text(
                "graph.try.result",
                FormulaText.formatShort(gradient.get()),
                FormulaText.operand(h),
                FormulaText.formatShort(nudge.predicted()));
        double gap = Math.abs(nudge.change() - nudge.predicted());
        String verdict = gap <= NEAR * Math.abs(nudge.predicted()) ? "same" : gap <= noise(nudge) ? "rounded" : "near";
        Markup.put(
                result, Markup.put(Markup.html("small"), Texts.sentences(words, Texts.text("graph.try." + verdict))));
    }

    /** The difference of two rounded numbers: what is far below their last digit is not a change. */
    private static double rounded(Nudge nudge) {
        return Math.abs(nudge.change()) <= noise(nudge) ? 0 : nudge.change();
    }

    private static double noise(Nudge nudge) {
        return Math.max(Math.abs(nudge.before()), Math.abs(nudge.after())) * 1e-15;
    }

    private static Element number(String kind, double number) {
        return Markup.put(Markup.html("span", "class", kind), FormulaText.formatShort(number));
    }
}
