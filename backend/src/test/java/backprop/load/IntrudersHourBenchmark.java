package backprop.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.classroom.Intruder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixty students beside one of them who means harm, for two minutes; with -Dwhole=true for an hour. */
class IntrudersHourBenchmark {
    private static final int STUDENTS = 60, ROUND_SECONDS = 60;
    private static final int ROUNDS = Boolean.getBoolean("whole") ? 60 : 2;

    @TempDir
    private Path cache;

    @Test
    void nobodyIsSlowedButTheFlooder() throws Exception {
        try (LabUnderLoad lab = LabUnderLoad.with("--class-size", "61", "--cache", cache.toString());
                LoadedLesson lesson = new LoadedLesson(lab)) {
            lesson.join(STUDENTS);
            Intruder intruder = lesson.intruder();
            try (intruder) {
                for (int round = 0; round < ROUNDS; round++) {
                    Latencies latencies = lesson.talk(ROUND_SECONDS);
                    System.out.printf(
                            "%d students beside an intruder: from post to tile median %.0f ms, p95 %.0f ms; server %d MB%n",
                            STUDENTS, latencies.millis(0.5), latencies.millis(0.95), lab.residentMegabytes());
                    assertTrue(latencies.millis(0.95) <= 1_000, "p95 " + latencies.millis(0.95) + " ms");
                }
            }
            System.out.println("the intruder was answered: " + intruder.answers());
            assertEquals(List.of(), intruder.surprises());
            assertTrue(lab.isAlive());
        }
    }
}
