package backprop.ui.points;

/** Starts the Points lab. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        new PointsPage();
    }
}
