package backprop.ui.graph.step;

import static backprop.ui.graph.step.SymbolicFormula.letter;
import static backprop.ui.graph.step.SymbolicFormula.number;
import static backprop.ui.graph.step.SymbolicFormula.over;
import static backprop.ui.graph.step.SymbolicFormula.power;
import static backprop.ui.graph.step.SymbolicFormula.row;
import static backprop.ui.graph.step.SymbolicFormula.sign;

import backprop.graph.Operation;
import org.teavm.jso.dom.xml.Element;

/** The local derivatives in letters, as Operation has them in numbers. */
final class Derivatives {
    private static final String MINUS = "\u2212";

    private Derivatives() {}

    static Element of(Operation operation, int operand) {
        return operand == 0 ? byX(operation) : byY(operation);
    }

    private static Element byX(Operation operation) {
        return switch (operation) {
            case ADD, SUBTRACT -> number("1");
            case MULTIPLY -> letter("y");
            case DIVIDE -> over(number("1"), letter("y"));
            case POWER -> row(letter("y"), power(letter("x"), row(letter("y"), sign(MINUS), number("1"))));
            case MAX -> row(letter("x"), sign("≥"), letter("y"), sign("?"));
            case MIN -> row(letter("x"), sign("≤"), letter("y"), sign("?"));
            case ABS -> over(letter("x"), row(sign("|"), letter("x"), sign("|")));
            case NEGATE -> row(sign(MINUS), number("1"));
            case EXP -> letter("z");
            case LOG -> over(number("1"), letter("x"));
            case SIN -> row(letter("cos"), letter("x"));
            case COS -> row(sign(MINUS), letter("sin"), letter("x"));
            case TANH -> row(number("1"), sign(MINUS), power(letter("z"), number("2")));
            case RELU -> row(letter("x"), sign(">"), number("0"), sign("?"));
            case SIGMOID -> row(letter("z"), sign("("), number("1"), sign(MINUS), letter("z"), sign(")"));
            case SQRT -> over(number("1"), row(number("2"), letter("z")));
        };
    }

    private static Element byY(Operation operation) {
        return switch (operation) {
            case SUBTRACT -> row(sign(MINUS), number("1"));
            case MULTIPLY -> letter("x");
            case DIVIDE -> row(sign(MINUS), over(letter("x"), power(letter("y"), number("2"))));
            case POWER -> row(letter("z"), letter("ln"), letter("x"));
            case MAX -> row(letter("y"), sign(">"), letter("x"), sign("?"));
            case MIN -> row(letter("y"), sign("<"), letter("x"), sign("?"));
            default -> number("1");
        };
    }
}
