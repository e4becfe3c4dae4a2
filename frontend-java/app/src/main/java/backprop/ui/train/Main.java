package backprop.ui.train;

import backprop.handout.Lab;
import backprop.ui.handout.OpenedHandout;
import backprop.ui.present.PresentOffer;

/** Starts the Train lab. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        OpenedHandout.show(Lab.TRAIN);
        new TrainPage();
        PresentOffer.lab();
    }
}
