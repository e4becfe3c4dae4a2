package backprop.graph.expression;

import backprop.graph.Operation;
import backprop.text.Split;

/** What to write for signs and LaTeX commands that come along when a formula is pasted; empty where nothing is known. */
final class Pasted {
    private Pasted() {}

    /** For the sign at a place of the source. */
    static String insteadOfSign(String source, int at) {
        boolean assigns = at + 1 < source.length() && Signs.plain(source.charAt(at + 1)) == '=';
        return switch (Signs.plain(source.charAt(at))) {
            case ':' -> assigns ? "=" : "/";
            case '%' -> "/ 100";
            case '@', '⊗', '⊙' -> "*";
            case '|', '∣' -> "abs(x)";
            case '∛' -> "x ^ (1/3)";
            case '½' -> "1 / 2";
            case '⅓' -> "1 / 3";
            case '⅔' -> "2 / 3";
            case '¼' -> "1 / 4";
            case '¾' -> "3 / 4";
            case '∑', 'Σ' -> "x1 + x2";
            case '∏' -> "x1 * x2";
            case '、' -> ",";
            case '←' -> "=";
            default -> "";
        };
    }

    /** For a command without its backslash. */
    static String insteadOfCommand(String command) {
        return switch (command) {
            case "frac", "dfrac", "tfrac" -> "(a) / (b)";
            case "cdot", "times", "ast", "odot" -> "*";
            case "div" -> "/";
            case "left", "right", "big", "Big", "bigl", "bigr" -> "( )";
            case "lvert", "rvert", "vert" -> "abs(x)";
            case "sum" -> "x1 + x2";
            case "prod" -> "x1 * x2";
            case "sqrt" -> "sqrt(x)";
            default -> isLetter(command) ? command : ofFunction(command);
        };
    }

    private static String ofFunction(String command) {
        String instead = Vocabulary.suggest(command).orElse("");
        boolean known =
                Vocabulary.function(command).filter(Operation::isFunction).isPresent();
        return known ? command + "(x)" : instead;
    }

    private static boolean isLetter(String command) {
        return Split.of(
                        "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau phi chi psi"
                                + " omega",
                        ' ')
                .contains(command);
    }
}
