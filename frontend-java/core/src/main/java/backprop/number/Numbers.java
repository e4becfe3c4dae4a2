package backprop.number;

import java.util.OptionalDouble;

/** Doubles as text and back, the same strings and bits on the JVM and in the browser. */
public final class Numbers {
    private static final int LONGEST_WHOLE = 9, FLOAT_DIGITS = 9;

    private Numbers() {}

    /** The fewest digits that are read back as the same double, written as JavaScript does; −0 as -0. */
    public static String full(double x) {
        if (x - x != 0) return Double.isNaN(x) ? "NaN" : x > 0 ? "Infinity" : "-Infinity";
        if (x == 0) return 1 / x < 0 ? "-0" : "0";
        if (isShortWhole(x)) return Integer.toString((int) x);
        return written(x, ShortestDecimal.of(Math.abs(x)));
    }

    /** The fewest digits that are read back as the same float, at most nine; a whole number below 10⁹ as it is. */
    public static String ofFloat(float x) {
        if (x - x != 0 || isShortWhole(x)) return full(x);
        // In an array it is a float, in JavaScript too.
        float[] back = new float[1];
        for (int digits = 1; digits < FLOAT_DIGITS; digits++) {
            String text = ofDigits(x, digits);
            back[0] = (float) read(text).getAsDouble();
            if (back[0] == x) return text;
        }
        return ofDigits(x, FLOAT_DIGITS);
    }

    private static String ofDigits(double x, int digits) {
        return written(x, RoundedDecimal.of(Math.abs(x), point -> digits));
    }

    private static String written(double x, Decimal decimal) {
        int point = decimal.point();
        return (x < 0 ? "-" : "") + (point > 21 || point <= -6 ? scientific(decimal, "e+") : plain(decimal));
    }

    /** At most six digits and seven characters where four digits will do, or a whole number up to nine digits. */
    public static String formatShort(double x) {
        if (x - x != 0) return Double.isNaN(x) ? "NaN" : x > 0 ? "∞" : "-∞";
        if (x == 0) return "0";
        if (isShortWhole(x)) return Integer.toString((int) x);
        Decimal rounded = RoundedDecimal.of(Math.abs(x), Numbers::shortDigits);
        int point = rounded.point();
        return (x < 0 ? "-" : "") + (isPlain(point) ? plain(rounded) : scientific(rounded, "e"));
    }

    /** Two digits that count and the power of ten, as it is written by hand: 4.6×10³², 2×10⁻⁷. */
    public static String power(double x) {
        if (x == 0 || x - x != 0) return formatShort(x);
        Decimal rounded = RoundedDecimal.of(Math.abs(x), point -> 2);
        String digits = rounded.digits();
        StringBuilder text = new StringBuilder(x < 0 ? "−" : "").append(digits.charAt(0));
        if (digits.length() > 1) text.append('.').append(digits, 1, digits.length());
        text.append("×10");
        String exponent = Integer.toString(rounded.point() - 1);
        for (int i = 0; i < exponent.length(); i++) text.append(raised(exponent.charAt(i)));
        return text.toString();
    }

    private static char raised(char sign) {
        return sign == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(sign - '0');
    }

    /** 74.1222, 0.24519, 0.01821, but not one digit less of a whole number. */
    private static int shortDigits(int point) {
        if (!isPlain(point)) return 5;
        return point > 0 ? Math.max(6, point) : Math.max(4, 5 + point);
    }

    private static boolean isPlain(int point) {
        return point <= LONGEST_WHOLE && point >= -3;
    }

    /** Of at most nine digits: most of the numbers that a page writes, and soon written. */
    private static boolean isShortWhole(double x) {
        return x == (int) x && Math.abs(x) < 1e9;
    }

    /**
     * The nearest double to 12, -1.5, .5 or 1e-3, infinite if there is none; empty if it is not such a number. Full-width signs
     * and − count as the ASCII ones they stand for.
     */
    public static OptionalDouble read(String typed) {
        String text = plain(typed);
        int i = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        StringBuilder digits = new StringBuilder();
        int exponent = 0;
        int seen = 0;
        boolean fraction = false;
        for (; i < text.length() && (isDigit(text, i) || text.charAt(i) == '.' && !fraction); i++) {
            if (text.charAt(i) == '.') {
                fraction = true;
                continue;
            }
            seen++;
            if (fraction) exponent--;
            if (text.charAt(i) != '0' || digits.length() > 0) digits.append(text.charAt(i));
        }
        if (seen == 0) return OptionalDouble.empty();
        if (i < text.length()) {
            OptionalDouble power = readExponent(text, i);
            if (power.isEmpty()) return power;
            exponent += (int) power.getAsDouble();
        }
        double magnitude = DecimalReader.read(digits.toString(), exponent);
        return OptionalDouble.of(text.startsWith("-") ? -magnitude : magnitude);
    }

    /** e-3 from i to the end of the text; beyond ±100000 it makes no difference. */
    private static OptionalDouble readExponent(String text, int i) {
        if (text.charAt(i) != 'e' && text.charAt(i) != 'E') return OptionalDouble.empty();
        int first = i + 1;
        boolean signed = first < text.length() && (text.charAt(first) == '-' || text.charAt(first) == '+');
        boolean negative = signed && text.charAt(first) == '-';
        if (signed) first++;
        if (first == text.length()) return OptionalDouble.empty();
        double value = 0;
        for (int j = first; j < text.length(); j++) {
            if (!isDigit(text, j)) return OptionalDouble.empty();
            value = Math.min(value * 10 + (text.charAt(j) - '0'), 100_000);
        }
        return OptionalDouble.of(negative ? -value : value);
    }

    private static String plain(String typed) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) text.append(plain(typed.charAt(i)));
        return text.toString();
    }

    /** The ASCII sign that a full-width form or − stands for; every other sign is itself. */
    public static char plain(char c) {
        if (c >= '\uff01' && c <= '\uff5e') return (char) (c - 0xfee0);
        return c == '−' ? '-' : c;
    }

    private static boolean isDigit(String text, int i) {
        return text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private static String plain(Decimal decimal) {
        String digits = decimal.digits();
        int point = decimal.point();
        if (point <= 0) return "0." + "0".repeat(-point) + digits;
        if (point >= digits.length()) return digits + "0".repeat(point - digits.length());
        return digits.substring(0, point) + "." + digits.substring(point);
    }

    private static String scientific(Decimal decimal, String positive) {
        String digits = decimal.digits();
        int exponent = decimal.point() - 1;
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return digits.charAt(0) + fraction + (exponent < 0 ? "e-" : positive) + Math.abs(exponent);
    }
}
