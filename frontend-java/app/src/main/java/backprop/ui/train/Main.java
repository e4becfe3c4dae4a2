package backprop.ui.train;

import backprop.ui.present.PresentOffer;

/** Starts the Train lab. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        new TrainPage();
        PresentOffer.lab();
    }
}
