package backprop.ui.graph.step;

import backprop.graph.EdgeGradient;
import backprop.graph.Letters;
import backprop.graph.Node;
import backprop.graph.Operation;
import backprop.graph.Step;
import backprop.graph.predict.Question;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.graph.scene.FormulaText;
import backprop.ui.graph.scene.NodeTexts;
import backprop.ui.graph.scene.NumericProblems;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.xml.Element;

/** A step in letters and in numbers; where the student is asked, a blank stands for the number. */
public final class StepFormula {
    private final Element root;
    private final List<Blank> blanks = new ArrayList<>();
    private NodeTexts names;
    private Letters letters;
    private List<Question> questions = List.of();

    StepFormula(Element root) {
        this.root = root;
    }

    Element root() {
        return root;
    }

    void clear() {
        Markup.empty(root);
        blanks.clear();
    }

    public List<Blank> blanks() {
        return blanks;
    }

    void show(Step step, boolean asked, NodeTexts shown) {
        clear();
        names = shown;
        letters = shown.letters(step.node());
        questions = asked ? new ArrayList<>(Question.of(step)) : List.of();
        if (step instanceof Step.Forward forward) root.appendChild(forward(forward));
        else if (step instanceof Step.Seed seed && isFinite(seed.gradient())) root.appendChild(seed(seed));
        else if (step instanceof Step.Backward backward && isFinite(backward.upstream()))
            root.appendChild(backward(backward));
    }

    private static boolean isFinite(double x) {
        return NumericProblems.isFinite(x);
    }

    /** 200 = 100 × 2. */
    private Element forward(Step.Forward step) {
        Element equation = Markup.html("p", "class", "equation number");
        equation.appendChild(
                step.trouble().isPresent()
                        ? Markup.put(Markup.html("b", "class", "value"), names.of(step.node()))
                        : answer(step.node(), step.value(), "value"));
        return Markup.put(equation, " = " + FormulaText.formula(step.node(), step.operands()));
    }

    private Element seed(Step.Seed step) {
        Element equation = Markup.html("p", "class", "equation number");
        Markup.put(equation, SymbolicFormula.derivative(letters.output(), letters.output()));
        Markup.put(equation, " = ");
        return Markup.put(equation, answer(step.node(), step.gradient(), "gradient"));
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
        Element upstream = SymbolicFormula.derivative(letters.output(), letters.result());
        Element local = SymbolicFormula.local(operation, operand, letters);
        Element downstream =
                SymbolicFormula.derivative(letters.output(), letters.operands().get(operand));
        Element row = Markup.html("tr", "class", "letters");
        Markup.put(row, Markup.put(Markup.html("td"), upstream), cell("×"));
        Markup.put(row, Markup.put(Markup.html("td"), local), cell("="));
        return Markup.put(row, Markup.put(Markup.html("td"), downstream));
    }

    private Element numbers(Step.Backward step, EdgeGradient flow) {
        Element row = Markup.html("tr", "class", "number");
        Element upstream = Markup.put(Markup.html("td", "class", "gradient"), FormulaText.glance(step.upstream()));
        Markup.put(row, upstream, cell("×"), cell(shown(flow.local())), cell("="));
        return Markup.put(
                row, Markup.put(Markup.html("td"), answer(flow.edge().from(), flow.downstream(), "gradient")));
    }

    /** The number, or the next blank if it is asked. */
    private Element answer(Node node, double number, String kind) {
        for (Question question : questions) {
            if (question.node() != node || question.answer() != number) continue;
            questions.remove(question);
            Blank blank = new Blank(question, names);
            blanks.add(blank);
            return blank.root;
        }
        return Markup.put(Markup.html("b", "class", kind), shown(number));
    }

    private static String shown(double x) {
        return x == x ? FormulaText.glance(x) : "–";
    }

    private static void heading(Element row, String key) {
        row.appendChild(Markup.put(Markup.html("th", "scope", "col"), Texts.text(key)));
    }

    private static Element cell(String text) {
        return Markup.put(Markup.html("td"), text);
    }
}
