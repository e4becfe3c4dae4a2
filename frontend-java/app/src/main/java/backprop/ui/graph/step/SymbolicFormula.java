package backprop.ui.graph.step;

import backprop.graph.Letters;
import backprop.graph.Operation;
import backprop.ui.dom.Markup;
import backprop.ui.graph.scene.FormulaText;
import org.teavm.jso.dom.xml.Element;

/** Formulas in the letters of a step. */
final class SymbolicFormula {
    private SymbolicFormula() {}

    /** z = x × y. */
    static Element rule(Operation operation, Letters letters) {
        return Markup.put(Markup.math("math"), letter(letters.result()), sign("="), right(operation, letters));
    }

    /** The derivative of one letter with respect to another. */
    static Element derivative(String of, String to) {
        return display(ratio(of, to));
    }

    /** ∂z/∂x = y. */
    static Element local(Operation operation, int operand, Letters letters) {
        Element ratio = ratio(letters.result(), letters.operands().get(operand));
        return display(row(ratio, sign("="), Derivatives.of(operation, operand, letters)));
    }

    private static Element display(Element content) {
        return Markup.put(Markup.math("math", "display", "block"), content);
    }

    private static Element ratio(String of, String to) {
        return over(row(letter("∂"), letter(of)), row(letter("∂"), letter(to)));
    }

    private static Element right(Operation operation, Letters letters) {
        Element x = name(letters.x()), y = name(letters.y());
        return switch (operation) {
            case ADD, SUBTRACT, MULTIPLY -> row(x, sign(FormulaText.sign(operation)), y);
            case DIVIDE -> over(x, y);
            case POWER -> power(x, y);
            case SQUARE -> power(x, number("2"));
            case NEGATE -> row(sign("\u2212"), x);
            case SQRT -> Markup.put(Markup.math("msqrt"), x);
            case EXP -> power(letter("e"), x);
            case ABS -> row(sign("|"), x, sign("|"));
            case MAX, MIN -> row(letter(operation.word()), sign("("), x, sign(","), y, sign(")"));
            default -> row(letter(operation.word()), sign("("), x, sign(")"));
        };
    }

    /** An operand; a constant's name is its number. */
    static Element name(String text) {
        return text.isEmpty() || Character.isLetter(text.charAt(0)) ? letter(text) : number(text);
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
