package backprop.command;

import backprop.classroom.Classroom;
import backprop.classroom.ClassroomOptions;
import backprop.classroom.store.Stores;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Lessons with a class. */
final class ClassOptions {
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final int MOST_STUDENTS = 200, MOST_HOURS = 24 * 7;

    @Option(
            names = "--class-size",
            paramLabel = "N",
            defaultValue = "60",
            description = "so many students can be in a lesson at a time, at most 200 (default: ${DEFAULT-VALUE})")
    private int size;

    @Option(
            names = "--lesson-hours",
            paramLabel = "N",
            defaultValue = "4",
            description = "a lesson that nobody touched for so long ends, and is forgotten (default: ${DEFAULT-VALUE})")
    private int hours;

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:BACKPROP_DATABASE:-}",
            description = "jdbc:postgresql://HOST/NAME?user=USER&password=PASSWORD keeps lessons in PostgreSQL, which"
                    + " several servers may share (default: $BACKPROP_DATABASE, else a file in the cache folder)")
    private String database;

    @Option(
            names = "--teacher-key",
            paramLabel = "KEY",
            defaultValue = "${env:BACKPROP_TEACHER_KEY:-}",
            description =
                    "the teacher's key, at least 22 letters and digits, where several servers are to know the same"
                            + " (default: $BACKPROP_TEACHER_KEY, else a new one at each start)")
    private String key;

    @Option(
            names = "--behind-proxy",
            description = "a proxy on this machine asks for the class: what it says in X-Forwarded-For is believed")
    private boolean isBehindProxy;

    /** A new one, unless one was given. */
    String key() {
        if (key.isEmpty()) return ClassroomOptions.newKey();
        if (!key.matches("[\\w-]{22,100}"))
            throw new SentenceException("A teacher's key has 22 to 100 letters, digits, hyphens and underscores.");
        return key;
    }

    /** A wrong number is refused before anything is started. */
    Classroom classroom(String key, Path folder) {
        require("--class-size", size, MOST_STUDENTS);
        require("--lesson-hours", hours, MOST_HOURS);
        if (!database.isEmpty() && !database.startsWith(POSTGRES))
            throw new SentenceException("--database takes an address that begins with " + POSTGRES + ".");
        boolean isFile = database.isEmpty();
        ClassroomOptions options = new ClassroomOptions(
                key,
                size,
                Duration.ofHours(hours),
                isFile ? Stores.inFolder(folder) : Stores.inPostgres(database),
                !isFile || Stores.isThere(folder),
                isBehindProxy);
        return new Classroom(options, System::currentTimeMillis);
    }

    private static void require(String option, int value, int most) {
        if (value < 1 || value > most)
            throw new SentenceException(option + " is a number from 1 to " + most + ", not " + value + ".");
    }
}
