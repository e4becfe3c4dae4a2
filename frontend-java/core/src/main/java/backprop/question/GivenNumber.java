package backprop.question;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** A number as people write it: 39,760 or 39 760 or ３９７６０, 3,3 yuan, ≈ 1/1024, (1/4)^5, 9 × 10⁻⁴, 97 %. */
final class GivenNumber {
    private static final int GROUP = 3;

    private GivenNumber() {}

    /** All that may be meant, the likeliest first: a comma may part thousands or decimals, a percentage may be a fraction. */
    static List<Double> readings(String given) {
        String number = withoutWords(Typed.plain(given));
        boolean isPercentage = number.endsWith("%");
        if (isPercentage) number = number.substring(0, number.length() - 1);
        List<Double> readings = new ArrayList<>();
        if (isGrouped(number)) add(readings, number.replace(",", ""), isPercentage);
        if (!isGrouped(number) || number.indexOf('.') < 0) add(readings, number.replace(',', '.'), isPercentage);
        return readings;
    }

    private static void add(List<Double> readings, String number, boolean isPercentage) {
        Arithmetic.value(number).ifPresent(value -> {
            if (readings.contains(value)) return;
            readings.add(value);
            if (isPercentage) readings.add(value / 100);
        });
    }

    /** Without spaces, and without what stands before the number and after it: ≈, ¥, yuan, times. */
    private static String withoutWords(String text) {
        int first = next(text, 0, sign -> isDigit(sign) || "+-.(".indexOf(sign) >= 0);
        int last = text.length();
        while (last > first && !isDigit(text.charAt(last - 1)) && ")%+-*/^(".indexOf(text.charAt(last - 1)) < 0) last--;
        StringBuilder number = new StringBuilder();
        for (char sign : text.substring(Math.min(first, last), last).toCharArray())
            if (!Typed.isSpace(sign) && sign != '\'') number.append(sign);
        return number.toString();
    }

    /** Every comma has exactly three digits behind it, and at most three, not just a 0, before it. */
    private static boolean isGrouped(String number) {
        int comma = number.indexOf(',');
        while (comma >= 0) {
            int before = comma;
            while (before > 0 && isDigit(number.charAt(before - 1))) before--;
            int after = next(number, comma + 1, sign -> !isDigit(sign)) - comma - 1;
            if (after != GROUP || comma == before || comma - before > GROUP) return false;
            if (number.substring(before, comma).equals("0")) return false;
            comma = number.indexOf(',', comma + 1);
        }
        return true;
    }

    private static int next(String text, int from, IntPredicate wanted) {
        int at = from;
        while (at < text.length() && !wanted.test(text.charAt(at))) at++;
        return at;
    }

    private static boolean isDigit(int sign) {
        return sign >= '0' && sign <= '9';
    }
}
