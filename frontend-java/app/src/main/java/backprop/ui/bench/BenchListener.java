package backprop.ui.bench;

/** Told how a run gets on. */
interface BenchListener {
    void loading(int digits, int of);

    /** All digits are here; what is done now is not timed. */
    void warming();

    void working(int iteration, int of);

    void done(BenchResult result);

    /** @param key of the sentence that says why */
    void failed(String key, String... parameters);
}
