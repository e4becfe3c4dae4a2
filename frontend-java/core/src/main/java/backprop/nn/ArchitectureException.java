package backprop.nn;

/** These layers are no net. */
public final class ArchitectureException extends IllegalArgumentException {
    private final Refusal refusal;

    /** @param found the text, or the part of it, that is no net */
    ArchitectureException(Refusal refusal, String found) {
        super(refusal.reason().sentence() + ", not " + found);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
