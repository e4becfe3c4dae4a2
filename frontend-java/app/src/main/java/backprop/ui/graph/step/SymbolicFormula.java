package backprop.ui.graph.step;

import backprop.graph.Operation;
import backprop.ui.dom.Markup;
import backprop.ui.graph.scene.FormulaText;
import org.teavm.jso.dom.xml.Element;

/** Formulas in letters: z is the node at work, x and y what it takes, L the output. */
final class SymbolicFormula {
    private SymbolicFormula() {}

    /** z = x × y. */
    static Element rule(Operation operation) {
        return Markup.put(Markup.math("math"), letter("z"), sign("="), right(operation));
    }

    /** The derivative of one letter by another. */
    static Element derivative(String of, String by) {
        return display(ratio(of, by));
    }

    /** ∂z/∂x = y. */
    static Element local(Operation operation, int operand) {
        return display(row(ratio("z", operand == 0 ? "x" : "y"), sign("="), Derivatives.of(operation, operand)));
    }

    private static Element display(Element content) {
        return Markup.put(Markup.math("math", "display", "block"), content);
    }

    private static Element ratio(String of, String by) {
        return over(row(letter("∂"), letter(of)), row(letter("∂"), letter(by)));
    }

    private static Element right(Operation operation) {
        return switch (operation) {
            case ADD, SUBTRACT, MULTIPLY -> row(letter("x"), sign(FormulaText.sign(operation)), letter("y"));
            case DIVIDE -> over(letter("x"), letter("y"));
            case POWER -> power(letter("x"), letter("y"));
            case NEGATE -> row(sign("\u2212"), letter("x"));
            case SQRT -> Markup.put(Markup.math("msqrt"), letter("x"));
            case EXP -> power(letter("e"), letter("x"));
            case ABS -> row(sign("|"), letter("x"), sign("|"));
            case MAX, MIN -> row(letter(operation.word()), sign("("), letter("x"), sign(","), letter("y"), sign(")"));
            default -> row(letter(operation.word()), sign("("), letter("x"), sign(")"));
        };
    }

    static Element row(Element... parts) {
        return Markup.put(Markup.math("mrow"), parts);
    }

    static Element over(Element above, Element below) {
        return Markup.put(Markup.math("mfrac"), above, below);
    }

    static Element power(Element base, Element exponent) {
        return Markup.put(Markup.math("msup"), base, exponent);
    }

    static Element letter(String text) {
        return Markup.put(Markup.math("mi"), text);
    }

    static Element sign(String text) {
        return Markup.put(Markup.math("mo"), text);
    }

    static Element number(String text) {
        return Markup.put(Markup.math("mn"), text);
    }
}
