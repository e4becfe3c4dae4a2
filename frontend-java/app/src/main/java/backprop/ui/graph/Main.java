package backprop.ui.graph;

import backprop.ui.present.PresentOffer;
import backprop.handout.Lab;
import backprop.ui.handout.OpenedHandout;

/** Starts the Graph lab. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        OpenedHandout.show(Lab.GRAPH);
        new GraphPage();
        PresentOffer.lab();
    }
}
