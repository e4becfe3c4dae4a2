package backprop.graph;

/** Values flow forward, then gradients back. */
public enum Phase {
    FORWARD,
    BACKWARD
}
