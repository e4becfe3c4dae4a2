package backprop.experiment;

/** z = x²/20 + y²: twenty times as steep across as along. Book, section 6.1.3. */
public final class Valley {
    private Valley() {}

    public static double height(double x, double y) {
        return x * x / 20 + y * y;
    }

    public static double slopeX(double x) {
        return x / 10;
    }

    public static double slopeY(double y) {
        return 2 * y;
    }
}
