package backprop.ui.graph.scene;

import backprop.graph.Node;
import backprop.graph.Operation;
import backprop.number.Numbers;
import java.util.List;

/** Numbers and formulas in a line of text, as the panel writes them. */
public final class FormulaText {
    private FormulaText() {}

    /** Six digits, with a true minus sign. */
    public static String formatShort(double x) {
        return Numbers.formatShort(x).replace('-', '\u2212');
    }

    /** All digits, as the table and an address hold them; −0 is 0. */
    public static String full(double x) {
        return Numbers.full(x == 0 ? 0 : x);
    }

    /** In parentheses if it is negative, to stand behind an operator. */
    public static String operand(double x) {
        return x < 0 ? "(" + formatShort(x) + ")" : formatShort(x);
    }

    public static String product(double x, double y) {
        return formatShort(x) + " × " + operand(y);
    }

    /** a × b, exp(a). */
    public static String formula(Operation operation, List<String> operands) {
        String x = operands.get(0);
        if (operation == Operation.NEGATE) return "\u2212" + x;
        if (operation == Operation.SQUARE) return x + operation.symbol();
        if (operation.isFunction()) return operation.word() + "(" + bare(operands) + ")";
        return x + " " + sign(operation) + " " + operands.get(1);
    }

    /** With the names of its operands. */
    public static String formula(Node node, NodeTexts names) {
        return formula(
                node.operation().orElseThrow(),
                node.operands().stream().map(names::of).toList());
    }

    public static String formula(Node node, List<Double> numbers) {
        return formula(
                node.operation().orElseThrow(),
                numbers.stream().map(FormulaText::operand).toList());
    }

    public static String sign(Operation operation) {
        return switch (operation) {
            case ADD -> "+";
            case SUBTRACT -> "\u2212";
            case MULTIPLY -> "×";
            case DIVIDE -> "÷";
            default -> operation.symbol();
        };
    }

    /** Between commas nothing needs parentheses of its own. */
    private static String bare(List<String> operands) {
        StringBuilder text = new StringBuilder();
        for (String operand : operands) {
            boolean wrapped = operand.startsWith("(") && operand.endsWith(")");
            text.append(text.length() == 0 ? "" : ", ");
            text.append(wrapped ? operand.substring(1, operand.length() - 1) : operand);
        }
        return text.toString();
    }
}
