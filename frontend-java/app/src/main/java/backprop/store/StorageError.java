package backprop.store;

/** Why the browser keeps nothing. The page has a sentence for each: "store." and the key. */
public enum StorageError {
    /** It has no storage for this page, or its reader does not want it to. */
    FORBIDDEN("forbidden"),
    FULL("full"),
    /** Something else; what was kept may be damaged. */
    BROKEN("broken");

    private final String key;

    StorageError(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    /** @param name of the browser's DOMException */
    static StorageError of(String name) {
        return switch (name) {
            case "SecurityError", "InvalidStateError", "NotAllowedError", "TypeError", "ReferenceError" -> FORBIDDEN;
            case "QuotaExceededError" -> FULL;
            default -> BROKEN;
        };
    }
}
