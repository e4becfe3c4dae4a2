package backprop.session;

/** What a session learns from. */
public enum Digits {
    /** From the server, in parts. */
    MNIST,
    /** Made in the browser. */
    GENERATED
}
