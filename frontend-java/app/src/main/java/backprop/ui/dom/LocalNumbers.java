package backprop.ui.dom;

import org.teavm.jso.JSBody;

/** Numbers as the page writes them. A constant stands in the script as it is, and 1000.toFixed() is none: hence Number(value). */
public final class LocalNumbers {
    private LocalNumbers() {}

    @JSBody(
            params = {"value", "digits"},
            script = "return Number(value).toFixed(digits);")
    public static native String fixed(double value, int digits);

    /** The same to be read: with a true minus, and none before a zero. */
    @JSBody(
            params = {"value", "digits"},
            script = "return Number(value).toFixed(digits).replace(/^-([0.]*)$/, '$1').replace('-', '\\u2212');")
    public static native String signed(double value, int digits);

    /** 39760 as 39,760. */
    @JSBody(params = "value", script = "return Number(value).toLocaleString('en-US');")
    public static native String grouped(int value);

    /**
     * A loss: 0.2310, 12,345, 4.6×10³², and NaN when it is no finite number.
     *
     * @param places behind the point, of one below 1,000
     */
    public static String loss(double loss, int places) {
        if (!(Math.abs(loss) < Double.POSITIVE_INFINITY)) return "NaN";
        if (loss < 999.5) return fixed(loss, places);
        return loss < 1e6 ? grouped((int) Math.round(loss)) : backprop.number.Numbers.power(loss);
    }

    /** 0.948 as 94.8 %; a certainty that only rounds to 100 is not shown as one. */
    public static String percent(double share) {
        double percent = share * 100;
        if (percent > 99.9 && percent < 100) percent = 99.9;
        return fixed(percent, 1) + "\u00a0%";
    }
}
