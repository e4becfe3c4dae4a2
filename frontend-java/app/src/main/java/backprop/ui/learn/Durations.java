package backprop.ui.learn;

import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;

/** Times as one says them, from milliseconds to years, in the language of the moment. */
public final class Durations {
    private static final double SECOND = 1000, MINUTE = 60 * SECOND, HOUR = 60 * MINUTE, DAY = 24 * HOUR;
    private static final double YEAR = 365.25 * DAY;

    private Durations() {}

    public static String text(double milliseconds) {
        if (milliseconds < SECOND) return Texts.text("learn.milliseconds", threeDigits(milliseconds));
        if (milliseconds < MINUTE) return Texts.text("learn.seconds", LocalNumbers.fixed(milliseconds / SECOND, 1));
        if (milliseconds < HOUR) return two("learn.minutes", milliseconds, MINUTE, SECOND);
        if (milliseconds < DAY) return two("learn.hours", milliseconds, HOUR, MINUTE);
        if (milliseconds < 10 * DAY) return two("learn.days-hours", milliseconds, DAY, HOUR);
        if (milliseconds < YEAR) return Texts.text("learn.days", LocalNumbers.fixed(milliseconds / DAY, 0));
        return Texts.text("learn.years", LocalNumbers.fixed(milliseconds / YEAR, 1));
    }

    private static String threeDigits(double x) {
        return LocalNumbers.fixed(x, x < 1 ? 3 : x < 10 ? 2 : x < 100 ? 1 : 0);
    }

    private static String two(String key, double milliseconds, double unit, double part) {
        long parts = Math.round(milliseconds / part);
        long perUnit = Math.round(unit / part);
        return Texts.text(key, Long.toString(parts / perUnit), Long.toString(parts % perUnit));
    }
}
