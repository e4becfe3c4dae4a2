package backprop.fetch;

/** Told how the way of published data to here goes. */
public interface FetchWatcher {
    /** @param total about: each mirror compresses as it likes */
    default void progress(long bytes, long total) {}

    /** Something that the user should know, as a sentence. */
    void report(String sentence);
}
