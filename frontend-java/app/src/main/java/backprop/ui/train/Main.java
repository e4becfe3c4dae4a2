package backprop.ui.train;

import backprop.ui.present.PresentOffer;
import backprop.handout.Lab;
import backprop.ui.handout.OpenedHandout;

/** Starts the Train lab. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        OpenedHandout.show(Lab.TRAIN);
        new TrainPage();
        PresentOffer.lab();
    }
}
