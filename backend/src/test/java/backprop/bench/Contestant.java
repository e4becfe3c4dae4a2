package backprop.bench;

/** Who trains the net; a round more each time it is asked. */
interface Contestant extends AutoCloseable {
    String name();

    /** Trains for a second or so; steps a second. */
    double round();

    /** The mean of the last mini-batches of the last round: who is fast must have learned, too. */
    double loss();

    /** On the test digits, after all rounds. */
    double accuracy();

    @Override
    default void close() {}
}
