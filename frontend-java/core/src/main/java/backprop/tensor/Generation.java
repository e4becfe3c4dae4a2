package backprop.tensor;

/** How long matrices live: those of an earlier round are dead, for their memory is in use again. */
final class Generation {
    private int round;

    int round() {
        return round;
    }

    void startRound() {
        round++;
    }
}
