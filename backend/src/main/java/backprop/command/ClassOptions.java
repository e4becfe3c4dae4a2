package backprop.command;

import backprop.classroom.Classroom;
import backprop.classroom.ClassroomOptions;
import backprop.classroom.store.MemoryStore;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Lessons with a class. */
final class ClassOptions {
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

    /** A wrong number is refused before anything is started. */
    Classroom classroom(String key) {
        require("--class-size", size, MOST_STUDENTS);
        require("--lesson-hours", hours, MOST_HOURS);
        ClassroomOptions options = new ClassroomOptions(key, size, Duration.ofHours(hours), MemoryStore::new, false);
        return new Classroom(options, System::currentTimeMillis);
    }

    private static void require(String option, int value, int most) {
        if (value < 1 || value > most)
            throw new SentenceException(option + " is a number from 1 to " + most + ", not " + value + ".");
    }
}
