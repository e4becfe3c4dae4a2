package backprop.ui.graph.scene;

import backprop.graph.EdgeGradient;
import backprop.graph.Graph;
import backprop.graph.Letters;
import backprop.graph.Node;
import backprop.graph.Operation;
import backprop.graph.Phase;
import backprop.graph.Propagation;
import backprop.graph.Step;
import backprop.graph.predict.Question;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.html.HTMLElement;

/** A step in words, with the names of the nodes and their numbers. */
public final class StepSentence {
    private final NodeTexts names;
    private final Node output;

    public StepSentence(NodeTexts names, Node output) {
        this.names = names;
        this.output = output;
    }

    public List<String> of(Step step) {
        if (step instanceof Step.Forward forward) return List.of(forward(forward));
        if (step instanceof Step.Seed seed)
            return NumericProblems.isFinite(seed.gradient()) ? List.of(seed(step.node())) : List.of();
        Step.Backward backward = (Step.Backward) step;
        List<String> lines = new ArrayList<>();
        lines.add(Texts.text("graph.flow.lead"));
        for (EdgeGradient flow : backward.flows()) {
            if (!NumericProblems.isFinite(flow.downstream())) continue;
            lines.add(flow(backward, flow));
            if ((!flow.first() || !flow.complete()) && NumericProblems.isFinite(flow.after()))
                lines.add(gathered(flow));
        }
        if (lines.size() == 1) lines.clear();
        lines.add(rule(step.node(), names));
        return lines;
    }

    private String seed(Node node) {
        String words = Texts.text("graph.seed.words", names.of(node));
        Letters letters = names.letters(node);
        return letters.areNames()
                ? words
                : Texts.sentences(
                        Texts.text("graph.seed.letter", names.named(node, letters.output()), names.of(node)), words);
    }

    /** apple_price = apple × apple_num = 100 × 2 = 200; without the last if there is none. */
    private String forward(Step.Forward step) {
        Node node = step.node();
        String formulas = names.of(node) + " = " + FormulaText.formula(node, names) + " = "
                + FormulaText.formula(node, step.operands());
        return step.problem().isPresent() ? formulas : formulas + " = " + FormulaText.formatShort(step.value());
    }

    /** +1 → +3 → +3.3: the change of a node, of what uses it, of the output. */
    private String flow(Step.Backward step, EdgeGradient flow) {
        String from = names.of(flow.edge().from());
        String to = names.of(step.node());
        String line = from + " +1 → " + to + " " + signed(flow.local());
        return step.node() == output ? line : line + " → " + names.of(output) + " " + signed(flow.downstream());
    }

    private static String signed(double x) {
        return x < 0 ? FormulaText.formatShort(x) : "+" + FormulaText.formatShort(x);
    }

    /** The sum until now of what flows back to a node along several edges. */
    private String gathered(EdgeGradient flow) {
        String from = names.of(flow.edge().from());
        String more = Texts.text("graph.flow.more", from);
        if (flow.first()) return more;
        String sum = Texts.text(
                "graph.flow.sum",
                from,
                FormulaText.formatShort(flow.before()),
                FormulaText.operand(flow.downstream()),
                FormulaText.formatShort(flow.after()));
        return flow.complete() ? sum : Texts.sentences(sum, more);
    }

    private static String product(Step.Backward step, EdgeGradient flow) {
        return FormulaText.product(step.upstream(), flow.local()) + " = " + FormulaText.formatShort(flow.downstream());
    }

    /** Why the local derivatives are what they are. */
    public static String rule(Node node, NodeTexts names) {
        Operation operation = node.operation().orElseThrow();
        boolean isAlone = node.operands().stream().filter(Node::isVariable).count() == 1;
        String key = "graph.rule." + (operation == Operation.ADD && isAlone ? "add.one" : operation.word());
        Letters letters = names.letters(node);
        List<Node> operands = node.operands();
        String y = operands.size() > 1 ? names.named(operands.get(1), letters.y()) : "";
        return Texts.text(key, names.named(operands.get(0), letters.x()), y, names.named(node, letters.result()));
    }

    /** In a line or two, beside the buttons, its names lit; nothing before the first step, and while it is asked for. */
    public static void showInShort(HTMLElement place, Scene scene, StepView moment) {
        StepSentence words =
                new StepSentence(scene.names().marked(), scene.graph().output());
        NamedText.show(place, scene.graph(), words.inShort(moment));
    }

    private String inShort(StepView moment) {
        if (moment.asked()) return "";
        return moment.step().map(step -> inShort(step, moment.propagation())).orElse("");
    }

    private String inShort(Step step, Propagation propagation) {
        String trouble = NumericProblems.sentence(step, propagation, names);
        if (!trouble.isEmpty()) return trouble;
        if (step instanceof Step.Forward forward)
            return names.of(step.node()) + " = " + FormulaText.formula(step.node(), forward.operands()) + " = "
                    + FormulaText.formatShort(step.value());
        if (!(step instanceof Step.Backward backward)) return "∂" + names.of(step.node()) + " = 1";
        List<String> flows = new ArrayList<>();
        for (EdgeGradient flow : backward.flows()) {
            flows.add("∂" + names.of(flow.edge().from()) + " = " + product(backward, flow));
        }
        return String.join("\n", flows);
    }

    /** For those who do not see the picture. */
    public String spoken(StepView moment) {
        Graph graph = moment.propagation().graph();
        String said = moment.asked()
                ? Texts.sentences(moment.questions().stream().map(this::asked).toArray(String[]::new))
                : moment.step()
                        .map(step -> spoken(step, moment))
                        .orElse(counted("graph.spoken.start", graph, names.of(output)));
        return Texts.text("graph.spoken", "" + moment.count(), "" + moment.steps(), said);
    }

    private String asked(Question question) {
        return Texts.text("graph.spoken.ask." + question.kind().name(), names.of(question.node()));
    }

    /** How many nodes there are; of a single one the texts speak in the singular. */
    public static String counted(String key, Graph graph, String output) {
        int nodes = graph.nodes().size();
        return Texts.text(nodes == 1 ? key + ".one" : key, Integer.toString(nodes), output);
    }

    private String spoken(Step step, StepView moment) {
        String trouble = NumericProblems.sentence(step, moment.propagation(), names);
        if (!trouble.isEmpty()) return trouble;
        String kind = step.phase() == Phase.FORWARD ? "value" : "gradient";
        List<String> sentences = new ArrayList<>();
        if (step instanceof Step.Backward backward) {
            for (EdgeGradient flow : backward.flows()) {
                sentences.add(spoken(kind, flow.edge().from(), flow.after()));
            }
        } else {
            sentences.add(spoken(kind, step.node(), step instanceof Step.Seed ? 1 : step.value()));
        }
        return Texts.sentences(sentences.toArray(new String[0]));
    }

    private String spoken(String kind, Node node, double number) {
        return Texts.text("graph.spoken." + kind, names.of(node), FormulaText.formatShort(number));
    }
}
