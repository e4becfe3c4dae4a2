package backprop.run;

/** Calls somebody once nothing has happened for a while. */
public interface IdleTimer {
    /** Something has happened: the time begins anew. */
    void restart();

    /** Makes timers. */
    interface Factory {
        IdleTimer after(double milliseconds, Runnable task);
    }
}
