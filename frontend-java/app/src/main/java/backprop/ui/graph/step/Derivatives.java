package backprop.ui.graph.step;

import static backprop.ui.graph.step.SymbolicFormula.letter;
import static backprop.ui.graph.step.SymbolicFormula.name;
import static backprop.ui.graph.step.SymbolicFormula.number;
import static backprop.ui.graph.step.SymbolicFormula.over;
import static backprop.ui.graph.step.SymbolicFormula.power;
import static backprop.ui.graph.step.SymbolicFormula.row;
import static backprop.ui.graph.step.SymbolicFormula.sign;

import backprop.graph.Letters;
import backprop.graph.Operation;
import org.teavm.jso.dom.xml.Element;

/** The local derivatives in letters, as Operation has them in numbers. */
final class Derivatives {
    private static final String MINUS = "\u2212";

    private final Letters letters;

    private Derivatives(Letters letters) {
        this.letters = letters;
    }

    static Element of(Operation operation, int operand, Letters letters) {
        Derivatives derivatives = new Derivatives(letters);
        return operand == 0 ? derivatives.toX(operation) : derivatives.toY(operation);
    }

    private Element x() {
        return name(letters.x());
    }

    private Element y() {
        return name(letters.y());
    }

    private Element z() {
        return name(letters.result());
    }

    private Element toX(Operation operation) {
        return switch (operation) {
            case ADD, SUBTRACT -> number("1");
            case MULTIPLY -> y();
            case DIVIDE -> over(number("1"), y());
            case POWER -> row(y(), power(x(), row(y(), sign(MINUS), number("1"))));
            case SQUARE -> row(number("2"), x());
            case MAX -> row(x(), sign("≥"), y(), sign("?"));
            case MIN -> row(x(), sign("≤"), y(), sign("?"));
            case ABS -> over(x(), row(sign("|"), x(), sign("|")));
            case NEGATE -> row(sign(MINUS), number("1"));
            case EXP -> z();
            case LOG -> over(number("1"), x());
            case SIN -> row(letter("cos"), x());
            case COS -> row(sign(MINUS), letter("sin"), x());
            case TANH -> row(number("1"), sign(MINUS), power(z(), number("2")));
            case RELU -> row(x(), sign(">"), number("0"), sign("?"));
            case SIGMOID -> row(z(), sign("("), number("1"), sign(MINUS), z(), sign(")"));
            case SQRT -> over(number("1"), row(number("2"), z()));
        };
    }

    private Element toY(Operation operation) {
        return switch (operation) {
            case SUBTRACT -> row(sign(MINUS), number("1"));
            case MULTIPLY -> x();
            case DIVIDE -> row(sign(MINUS), over(x(), power(y(), number("2"))));
            case POWER -> row(z(), letter("ln"), x());
            case MAX -> row(y(), sign(">"), x(), sign("?"));
            case MIN -> row(y(), sign("<"), x(), sign("?"));
            default -> number("1");
        };
    }
}
