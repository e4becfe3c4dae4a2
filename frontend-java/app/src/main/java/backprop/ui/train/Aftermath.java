package backprop.ui.train;

import backprop.session.Event;

/** What was on its way when a reset was told is of the time before it, and is not heard. */
final class Aftermath {
    private int resets;

    void begin() {
        resets++;
    }

    boolean lasts() {
        return resets > 0;
    }

    boolean swallows(Event event) {
        if (!lasts()) return false;
        if (event instanceof Event.Loading || event instanceof Event.Opened || event instanceof Event.Failed)
            return false;
        if (event instanceof Event.Saved saved) return saved.snapshot().iteration() > 0;
        if (event instanceof Event.Stopped stopped && stopped.reason() == Event.Reason.RESET) resets--;
        return lasts();
    }
}
