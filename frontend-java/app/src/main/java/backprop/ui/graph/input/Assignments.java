package backprop.ui.graph.input;

import backprop.graph.expression.Expression;
import backprop.text.Split;
import java.util.HashSet;
import java.util.Set;

/** Lines such as x = 3 in what a student typed, in whatever kind of letters and signs. */
public final class Assignments {
    private Assignments() {}

    /** The text with another number in the line that gives an input its value; the same text if there is no such line. */
    public static String with(String text, String input, String number) {
        StringBuilder changed = new StringBuilder();
        String plain = Expression.plainSigns(text);
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at < text.length() && plain.charAt(at) != '\n' && plain.charAt(at) != ';') continue;
            changed.append(line(text.substring(from, at), input, number));
            if (at < text.length()) changed.append(text.charAt(at));
            from = at + 1;
        }
        return changed.toString();
    }

    /** The names to which such lines give values. */
    static Set<String> given(String text) {
        Set<String> given = new HashSet<>();
        for (String lines : Split.of(Expression.plainSigns(text), '\n')) {
            for (String line : Split.of(lines, ';')) {
                int equals = line.indexOf('=');
                String name = equals > 0 ? name(line, equals) : "";
                if (assigns(line, name)) given.add(name);
            }
        }
        return given;
    }

    private static String line(String line, String input, String number) {
        int equals = equals(line);
        return assigns(line, input) ? line.substring(0, equals + 1) + " " + number : line;
    }

    private static boolean assigns(String line, String input) {
        int equals = equals(line);
        return equals > 0
                && name(line, equals).equals(input)
                && NumberFields.number(line.substring(equals + 1)).isPresent();
    }

    private static int equals(String line) {
        return Expression.plainSigns(line).indexOf('=');
    }

    private static String name(String line, int equals) {
        return Expression.plainName(line.substring(0, equals).trim());
    }

    /** Without the lines that give inputs their values: those stand in the picture. */
    static String formulas(String text) {
        StringBuilder kept = new StringBuilder();
        for (String line : Split.of(text, '\n')) {
            int equals = line.indexOf('=');
            if (equals > 0 && NumberFields.number(line.substring(equals + 1)).isPresent()) continue;
            kept.append(kept.length() == 0 ? "" : "\n").append(line);
        }
        return kept.toString();
    }
}
