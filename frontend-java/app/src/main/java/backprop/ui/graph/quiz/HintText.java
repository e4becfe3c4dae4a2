package backprop.ui.graph.quiz;

import backprop.graph.EdgeGradient;
import backprop.graph.Step;
import backprop.graph.predict.Level;
import backprop.graph.predict.Question;
import backprop.ui.dom.Texts;
import backprop.ui.graph.scene.FormulaText;
import backprop.ui.graph.scene.NodeTexts;
import backprop.ui.graph.scene.StepSentence;
import backprop.ui.graph.scene.StepView;
import java.util.OptionalDouble;

/** What helps after a miss, as far as the level wants to help. */
record HintText(NodeTexts names, StepView moment) {
    String of(Question question, OptionalDouble given) {
        Level level = moment.level().orElseThrow();
        if (given.isEmpty()) return Texts.text("graph.hint.number");
        if (!level.showsHints()) return Texts.text("graph.hint.none");
        if (question.hasWrongSign(given.getAsDouble())) return Texts.text("graph.hint.sign");
        return switch (level) {
            case GRADIENT ->
                Texts.text(
                        "graph.hint.way", names.of(moment.propagation().graph().output()), names.of(question.node()));
            case LOCAL -> StepSentence.rule(step().node(), names);
            default -> product(question);
        };
    }

    private Step step() {
        return moment.step().orElseThrow();
    }

    private String product(Question question) {
        Step step = step();
        if (step instanceof Step.Seed) return Texts.text("graph.hint.seed", names.of(step.node()));
        if (step instanceof Step.Forward forward)
            return Texts.text(
                    "graph.hint.forward",
                    FormulaText.formula(step.node(), names),
                    FormulaText.formula(step.node(), forward.operands()));
        Step.Backward backward = (Step.Backward) step;
        EdgeGradient flow = backward.flows().stream()
                .filter(each -> question.edge().filter(each.edge()::equals).isPresent())
                .findFirst()
                .orElseThrow();
        return Texts.sentences(
                StepSentence.rule(step.node(), names),
                Texts.text("graph.hint.backward", FormulaText.product(backward.upstream(), flow.local())));
    }
}
