package backprop.ui.graph.step;

import backprop.graph.Edge;
import backprop.graph.EdgeGradient;
import backprop.graph.Letters;
import backprop.graph.Operation;
import backprop.graph.Step;
import backprop.graph.predict.Level;
import backprop.graph.predict.Question;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.graph.scene.FormulaText;
import backprop.ui.graph.scene.NodeTexts;
import backprop.ui.graph.scene.NumericProblems;
import backprop.ui.graph.scene.StepView;
import java.util.Optional;
import org.teavm.jso.dom.xml.Element;

/** A step in letters and in numbers; where the student is asked, a ? stands for the number, and for what gives it away. */
public final class StepFormula {
    private static final String HIDDEN = "…";

    private final Element root;
    private NodeTexts names;
    private Letters letters;
    private StepView moment;

    StepFormula(Element root) {
        this.root = root;
    }

    Element root() {
        return root;
    }

    void clear() {
        Markup.empty(root);
    }

    void show(Step step, StepView shown, NodeTexts called) {
        clear();
        names = called;
        moment = shown;
        letters = called.letters(step.node());
        if (step instanceof Step.Forward forward) root.appendChild(forward(forward));
        else if (step instanceof Step.Seed seed && isFinite(seed.gradient())) root.appendChild(seed(seed));
        else if (step instanceof Step.Backward backward && isFinite(backward.upstream())) showBack(backward);
    }

    private void showBack(Step.Backward step) {
        if (!asks(Level.BLIND)) {
            root.appendChild(backward(step));
            return;
        }
        for (EdgeGradient flow : step.flows()) {
            Element equation = Markup.html("p", "class", "equation number");
            String to = letters.operands().get(flow.edge().operand());
            Markup.put(equation, SymbolicFormula.derivative(letters.output(), to));
            Markup.put(equation, " = ");
            root.appendChild(Markup.put(equation, answer(Optional.of(flow.edge()), flow.downstream(), "gradient")));
        }
    }

    private boolean asks(Level level) {
        return moment.asked() && moment.level().equals(Optional.of(level));
    }

    private static boolean isFinite(double x) {
        return NumericProblems.isFinite(x);
    }

    /** 200 = 100 × 2. */
    private Element forward(Step.Forward step) {
        Element equation = Markup.html("p", "class", "equation number");
        equation.appendChild(
                step.problem().isPresent()
                        ? Markup.put(Markup.html("b", "class", "value"), names.of(step.node()))
                        : answer(Optional.empty(), step.value(), "value"));
        return Markup.put(equation, " = " + FormulaText.formula(step.node(), step.operands()));
    }

    private Element seed(Step.Seed step) {
        Element equation = Markup.html("p", "class", "equation number");
        Markup.put(equation, SymbolicFormula.derivative(letters.output(), letters.output()));
        Markup.put(equation, " = ");
        return Markup.put(equation, answer(Optional.empty(), step.gradient(), "gradient"));
    }

    /** upstream × local = downstream, twice for two operands. */
    private Element backward(Step.Backward step) {
        Element table = Markup.html("table");
        Element head = Markup.html("tr");
        heading(head, "graph.upstream");
        Markup.put(head, cell("×"));
        heading(head, "graph.local");
        Markup.put(head, cell("="));
        heading(head, "graph.downstream");
        Markup.put(table, Markup.put(Markup.html("thead"), head));
        Operation operation = step.node().operation().orElseThrow();
        for (EdgeGradient flow : step.flows()) {
            Element inLetters = inLetters(operation, flow.edge().operand());
            Markup.put(table, Markup.put(Markup.html("tbody"), inLetters, numbers(step, flow)));
        }
        return table;
    }

    private Element inLetters(Operation operation, int operand) {
        String to = letters.operands().get(operand);
        Element upstream = SymbolicFormula.derivative(letters.output(), letters.result());
        Element local = asks(Level.LOCAL)
                ? SymbolicFormula.derivative(letters.result(), to)
                : SymbolicFormula.local(operation, operand, letters);
        Element downstream = SymbolicFormula.derivative(letters.output(), to);
        Element row = Markup.html("tr", "class", "letters");
        Markup.put(row, Markup.put(Markup.html("td"), upstream), cell("×"));
        Markup.put(row, Markup.put(Markup.html("td"), local), cell("="));
        return Markup.put(row, Markup.put(Markup.html("td"), downstream));
    }

    private Element numbers(Step.Backward step, EdgeGradient flow) {
        Optional<Edge> edge = Optional.of(flow.edge());
        boolean isLocal = asks(Level.LOCAL);
        Element row = Markup.html("tr", "class", "number");
        Element upstream = Markup.put(Markup.html("td", "class", "gradient"), FormulaText.formatShort(step.upstream()));
        Element local = isLocal ? answer(edge, flow.local(), "") : Markup.put(Markup.html("span"), shown(flow.local()));
        Element downstream = isLocal && isAsked(edge)
                ? Markup.put(Markup.html("span"), HIDDEN)
                : answer(edge, flow.downstream(), "gradient");
        Markup.put(row, upstream, cell("×"), Markup.put(Markup.html("td"), local), cell("="));
        return Markup.put(row, Markup.put(Markup.html("td"), downstream));
    }

    /** The number, or a ? if it is asked. */
    private Element answer(Optional<Edge> edge, double number, String kind) {
        return isAsked(edge)
                ? Markup.put(Markup.html("b", "class", "asked"), "?")
                : Markup.put(Markup.html("b", "class", kind), shown(number));
    }

    private boolean isAsked(Optional<Edge> edge) {
        return moment.questions().stream().map(Question::edge).anyMatch(edge::equals);
    }

    private static String shown(double x) {
        return x == x ? FormulaText.formatShort(x) : "–";
    }

    private static void heading(Element row, String key) {
        row.appendChild(Markup.put(Markup.html("th", "scope", "col"), Texts.text(key)));
    }

    private static Element cell(String text) {
        return Markup.put(Markup.html("td"), text);
    }
}
