package backprop.ui.graph;

import backprop.handout.Lab;
import backprop.ui.handout.OpenedHandout;
import backprop.ui.present.PresentButton;

/** Starts the Graph lab. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        OpenedHandout.show(Lab.GRAPH);
        new GraphPage();
        PresentButton.lab();
    }
}
