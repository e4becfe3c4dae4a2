package backprop.classroom;

import backprop.classroom.store.LessonStore;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * @param key the teacher's
 * @param size how many students may be in a lesson at a time
 * @param longest a lesson that nobody touched for so long ends
 * @param store opens it; called again after it threw a StoreException
 * @param isOpenedAtOnce whether there may be a lesson under way; else it is opened when the first one is begun
 * @param isBehindProxy whether a proxy on this machine asks for others, and says for whom
 */
public record ClassroomOptions(
        String key,
        int size,
        Duration longest,
        Supplier<LessonStore> store,
        boolean isOpenedAtOnce,
        boolean isBehindProxy) {
    public static final int USUAL_SIZE = 60, USUAL_HOURS = 4;

    /** A new key: 128 random bits. */
    public static String newKey() {
        return Secrets.random();
    }
}
