package backprop.ui.graph;

import backprop.ui.present.PresentOffer;

/** Starts the Graph lab. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        new GraphPage();
        PresentOffer.lab();
    }
}
