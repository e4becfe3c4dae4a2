package backprop.classroom.store;

import java.nio.file.Path;
import java.util.function.Supplier;

/** The two places where lessons can be kept. Opening throws a StoreException where it cannot be. */
public final class Stores {
    private Stores() {}

    /** A file of its own in this folder, which is gone when no lesson is under way. */
    public static Supplier<LessonStore> inFolder(Path folder) {
        return () -> new JdbcStore(new H2Database(folder));
    }

    /** Whether a lesson may be under way there. */
    public static boolean isThere(Path folder) {
        return H2Database.isThere(folder);
    }

    /** @param address of a PostgreSQL database, as JDBC has it */
    public static Supplier<LessonStore> inPostgres(String address) {
        return () -> new JdbcStore(new PostgresDatabase(address));
    }
}
