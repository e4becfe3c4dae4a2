package backprop.ui.train;

import java.util.Arrays;

/** Where a run stands. */
enum State {
    IDLE("idle"),
    LOADING("loading"),
    RUNNING("running"),
    PAUSED("paused"),
    DONE("done"),
    DIVERGED("diverged"),
    FAILED("failed");

    private final String key;

    State(String key) {
        this.key = key;
    }

    /** Its name on the page; "train.state." and this is the key of its word. */
    String key() {
        return key;
    }

    static State of(String key) {
        return Arrays.stream(values())
                .filter(state -> state.key.equals(key))
                .findFirst()
                .orElse(PAUSED);
    }

    boolean isBusy() {
        return this == LOADING || this == RUNNING;
    }
}
