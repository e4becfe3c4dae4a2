package backprop.nn.architecture;

/** These layers are no net. */
public final class ArchitectureException extends IllegalArgumentException {
    private static final int LONGEST = 60;

    private final ArchitectureError refusal;

    /** @param found the text, or the part of it, that is no net */
    ArchitectureException(ArchitectureError refusal, String found) {
        super("\"" + shortened(found) + "\" is not a net: " + refusal.problem().sentence());
        this.refusal = refusal;
    }

    private static String shortened(String found) {
        return found.length() <= LONGEST ? found : found.substring(0, LONGEST) + "…";
    }

    public ArchitectureError refusal() {
        return refusal;
    }
}
