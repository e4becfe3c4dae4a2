package backprop.ui.learn;

import backprop.ui.dom.Elements;

/** Starts the overview, and whatever page of the book has nothing of its own to start. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (Elements.has("overview")) new Overview();
        else Chapter.open();
    }
}
