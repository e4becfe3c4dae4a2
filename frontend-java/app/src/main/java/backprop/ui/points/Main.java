package backprop.ui.points;

import backprop.handout.Lab;
import backprop.ui.handout.OpenedHandout;
import backprop.ui.present.PresentButton;

/** Starts the Points lab. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        OpenedHandout.show(Lab.POINTS);
        new PointsPage();
        PresentButton.lab();
    }
}
