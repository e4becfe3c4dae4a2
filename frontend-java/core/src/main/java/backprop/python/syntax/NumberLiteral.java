package backprop.python.syntax;

import backprop.number.Numbers;
import backprop.python.value.Integers;
import java.math.BigInteger;

/**
 * A number as it is written.
 *
 * @param value a Long, a BigInteger or a Double; "" if it is none
 */
record NumberLiteral(String text, Object value) {
    /** As many digits as Python reads of a whole number. */
    private static final int LONGEST = 4300;

    boolean isValid() {
        return !(value instanceof String);
    }

    /** 0777, which once was octal. */
    boolean isOldOctal() {
        return text.length() > 1 && text.startsWith("0") && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static NumberLiteral read(String source, int start) {
        int end = start;
        while (end < source.length() && isPart(source, start, end)) end++;
        String text = source.substring(start, end);
        return new NumberLiteral(text, text.length() > LONGEST ? "" : value(text));
    }

    /** Letters and points as well: what is no number then is refused as a whole. */
    private static boolean isPart(String source, int start, int i) {
        char c = source.charAt(i);
        boolean exponentSign = (c == '+' || c == '-')
                && i > start
                && (source.charAt(i - 1) == 'e' || source.charAt(i - 1) == 'E')
                && !source.startsWith("0x", start)
                && !source.startsWith("0X", start);
        return c == '.' || c == '_' || exponentSign || c < 128 && Character.isLetterOrDigit(c);
    }

    private static Object value(String written) {
        if (written.startsWith("_") || written.endsWith("_") || written.contains("__")) return "";
        String text = written.replace("_", "").toLowerCase(java.util.Locale.ROOT);
        if (text.startsWith("0x")) return whole(text.substring(2), 16);
        if (text.startsWith("0b")) return whole(text.substring(2), 2);
        if (text.startsWith("0o")) return whole(text.substring(2), 8);
        boolean isFloat = text.contains(".") || text.contains("e");
        if (!isFloat) {
            boolean oldOctal = text.length() > 1
                    && text.startsWith("0")
                    && !text.replace("0", "").isEmpty();
            return oldOctal ? "" : whole(text, 10);
        }
        for (int i = 0; i < text.length(); i++) if ("0123456789.e+-".indexOf(text.charAt(i)) < 0) return "";
        var number = Numbers.read(text);
        return number.isPresent() ? (Object) number.getAsDouble() : "";
    }

    private static Object whole(String digits, int radix) {
        if (digits.isEmpty()) return "";
        for (int i = 0; i < digits.length(); i++) if (Character.digit(digits.charAt(i), radix) < 0) return "";
        return Integers.of(new BigInteger(digits, radix));
    }
}
