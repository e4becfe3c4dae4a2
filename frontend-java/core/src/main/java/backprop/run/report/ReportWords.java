package backprop.run.report;

import backprop.number.Numbers;

/** The words of a page, by key, in its language; and numbers as it writes them. */
public interface ReportWords {
    String text(String key, String... parameters);

    /** One after the other; no space follows a Chinese full stop. */
    static String sentences(Iterable<String> sentences) {
        StringBuilder text = new StringBuilder();
        for (String sentence : sentences) {
            boolean isSpaced = text.length() > 0 && text.charAt(text.length() - 1) < '\u3000';
            text.append(isSpaced ? " " : "").append(sentence);
        }
        return text.toString();
    }

    /** 39760 as 39,760. */
    static String grouped(int value) {
        String digits = Integer.toString(value);
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > 0; at -= 3) grouped.insert(at, ',');
        return grouped.toString();
    }

    /** 0.948 as 94.8 %; a certainty that only rounds to 100 is not shown as one. */
    static String percent(double share) {
        int tenths = (int) Math.round(share * 1000);
        if (tenths == 1000 && share < 1) tenths = 999;
        return tenths / 10 + "." + tenths % 10 + "\u00a0%";
    }

    /** 0.0213, 1.25, 4.6×10³². */
    static String loss(double loss) {
        if (!(Math.abs(loss) < Double.POSITIVE_INFINITY)) return "NaN";
        return loss < 1e6 ? Numbers.formatShort(Math.rint(loss * 1e4) / 1e4) : Numbers.power(loss);
    }
}
