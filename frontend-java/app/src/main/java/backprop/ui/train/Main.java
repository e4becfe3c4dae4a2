package backprop.ui.train;

import backprop.handout.Lab;
import backprop.ui.handout.OpenedHandout;
import backprop.ui.present.PresentButton;

/** Starts the Train lab. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        OpenedHandout.show(Lab.TRAIN);
        new TrainPage();
        PresentButton.lab();
    }
}
