package backprop.classroom;

import backprop.lesson.MessageException;
import java.util.Map;

/** A request that is not granted, with the key of the sentence that says why and what to do. */
final class Refused extends RuntimeException {
    private final int status;
    private final String key;
    private final Map<String, String> parameters;
    private final long retryAfter;

    private Refused(int status, String key, Map<String, String> parameters, long retryAfter) {
        super(key, null, false, false);
        this.status = status;
        this.key = key;
        this.parameters = Map.copyOf(parameters);
        this.retryAfter = retryAfter;
    }

    /** @param key without its group, such as "foreign" */
    static Refused of(int status, String key) {
        return new Refused(status, "lesson.refused." + key, Map.of(), 0);
    }

    static Refused of(int status, String key, String name, Object value) {
        return new Refused(status, "lesson.refused." + key, Map.of(name, value.toString()), 0);
    }

    /** Of a wall that makes no data set. */
    static Refused few(int least, int found) {
        return new Refused(
                409, "lesson.refused.few", Map.of("least", String.valueOf(least), "found", String.valueOf(found)), 0);
    }

    static Refused of(MessageException problem) {
        return new Refused(400, problem.code(), problem.parameters(), 0).with(problem);
    }

    private Refused with(MessageException problem) {
        if (problem.reason().isEmpty()) return this;
        return new Refused(status, key, Map.of("reason", problem.reason().get().getMessage()), 0);
    }

    /** @param seconds after which it may be tried again */
    Refused after(long seconds) {
        return new Refused(status, key, parameters, Math.max(1, seconds));
    }

    int status() {
        return status;
    }

    String key() {
        return key;
    }

    Map<String, String> parameters() {
        return parameters;
    }

    /** Seconds; 0: it is of no use to try again. */
    long retryAfter() {
        return retryAfter;
    }
}
