package backprop.ui.inside.flow;

/** What of an answer is drawn: while the pen is down, what is out of the window can wait until it is lifted. */
public enum Extent {
    ALL,
    IN_VIEW
}
