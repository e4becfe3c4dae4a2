package backprop.ui.learn;

import backprop.ui.dom.LocalNumbers;

/** Small numbers as a book prints them: 2.6 × 10⁻⁸. */
public final class Powers {
    private static final String DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Powers() {}

    /** 10⁻⁴ and, between the whole powers, 3.2 × 10⁻⁵. */
    public static String ofTen(double exponent) {
        int whole = (int) Math.floor(exponent);
        return exponent == whole ? "10" + raised(whole) : text(Math.pow(10, exponent));
    }

    /** Two digits; numbers from a thousandth to a thousand stay as they are. */
    public static String text(double x) {
        if (x == 0) return "0";
        double size = Math.abs(x);
        if (size >= 0.001 && size < 1000) return plain(x, size);
        int exponent = (int) Math.floor(Math.log10(size));
        String mantissa = LocalNumbers.fixed(x / Math.pow(10, exponent), 1);
        if (mantissa.equals("10.0")) return "1.0 × 10" + raised(exponent + 1);
        return mantissa.replace('-', '−') + " × 10" + raised(exponent);
    }

    private static String plain(double x, double size) {
        int digits = size < 0.01 ? 4 : size < 0.1 ? 3 : size < 1 ? 2 : size < 10 ? 1 : 0;
        return LocalNumbers.fixed(x, digits).replace('-', '−');
    }

    private static String raised(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) text.append(DIGITS.charAt(digit - '0'));
        return text.toString();
    }
}
