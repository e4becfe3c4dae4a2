package backprop.session;

/** The net and its data need more memory than there is. */
public final class MemoryBudgetException extends RuntimeException {
    private final long bytes;

    /** @param bytes what they need */
    public MemoryBudgetException(long bytes) {
        super("The net and its data need " + (bytes >> 20) + " MB of memory, more than there is here.");
        this.bytes = bytes;
    }

    public long bytes() {
        return bytes;
    }
}
