package backprop.graph.code;

import backprop.graph.Operation;

/** z = f(x, y) and its local derivatives as code; x, y and z are names or numbers. */
record OperationCode(Language language, String x, String y, String z) {
    String forward(Operation operation) {
        return switch (operation) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE -> x + " " + operation.symbol() + " " + y;
            case POWER -> language.power(x, y);
            case SQUARE -> x + " * " + x;
            case MAX -> language.choice("max", x, y);
            case MIN -> language.choice("min", x, y);
            case ABS -> language.abs(x);
            case NEGATE -> "-" + x;
            case EXP, LOG, SIN, COS, TANH, SQRT -> language.function(operation.word(), x);
            case RELU -> language.choice("max", "0.0", x);
            case SIGMOID -> "1 / (1 + " + language.function("exp", "-" + x) + ")";
        };
    }

    String local(Operation operation, int operand) {
        return operand == 0 ? byX(operation) : byY(operation);
    }

    private String byX(Operation operation) {
        return switch (operation) {
            case ADD, SUBTRACT -> "1";
            case MULTIPLY -> y;
            case DIVIDE -> "(1 / " + y + ")";
            case POWER -> "(" + y + " * " + language.power(x, "(" + y + " - 1)") + ")";
            case SQUARE -> "(2 * " + x + ")";
            case MAX -> language.choose(x + " >= " + y, "1", "0");
            case MIN -> language.choose(x + " <= " + y, "1", "0");
            case NEGATE -> "-1";
            case EXP -> z;
            case LOG -> "(1 / " + x + ")";
            case SIN -> language.function("cos", x);
            case COS -> "-" + language.function("sin", x);
            case TANH -> "(1 - " + z + " * " + z + ")";
            case RELU -> language.choose(x + " > 0", "1", "0");
            case SIGMOID -> "((1 - " + z + ") * " + z + ")";
            case SQRT -> "(0.5 / " + z + ")";
            case ABS -> language.choose(x + " > 0", "1", language.choose(x + " < 0", "-1", "0"));
        };
    }

    private String byY(Operation operation) {
        return switch (operation) {
            case ADD -> "1";
            case SUBTRACT -> "-1";
            case MULTIPLY -> x;
            case DIVIDE -> "(-" + x + " / (" + y + " * " + y + "))";
            case POWER -> "(" + z + " * " + language.function("log", x) + ")";
            case MAX -> language.choose(x + " >= " + y, "0", "1");
            case MIN -> language.choose(x + " <= " + y, "0", "1");
            default -> throw new IllegalArgumentException(operation + " has one operand");
        };
    }
}
