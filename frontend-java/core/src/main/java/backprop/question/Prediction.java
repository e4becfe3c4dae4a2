package backprop.question;

import java.util.List;

/** What a number that somebody has typed before seeing the right one is worth. */
public enum Prediction {
    RIGHT,
    /** As large as the right one, but with the other sign. */
    WRONG_SIGN,
    WRONG,
    /** No number: that is no mistake. */
    UNREADABLE;

    /** Of a number shown with three decimals, its last may be off by half. */
    private static final double SHOWN = 0.0005000001;

    private static final double RELATIVE = 0.005;

    /** @param given as people write numbers: −0.5, 0,5, 1/3 */
    public static Prediction of(String given, double right) {
        List<Double> readings = GivenNumber.readings(given);
        if (readings.isEmpty()) return UNREADABLE;
        if (readings.stream().anyMatch(read -> isNear(read, right))) return RIGHT;
        return readings.stream().anyMatch(read -> isNear(-read, right)) ? WRONG_SIGN : WRONG;
    }

    private static boolean isNear(double read, double right) {
        // What would be shown as 0 is not guessed by 0.
        double shown = Math.abs(right) < SHOWN ? Math.abs(right) / 2 : SHOWN;
        return Math.abs(read - right) <= Math.max(shown, RELATIVE * Math.abs(right));
    }
}
