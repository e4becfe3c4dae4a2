package backprop.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.classroom.store.TestPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lesson whose PostgreSQL does not answer for a while: the class is told to wait, and goes on when it is back. */
class LostDatabaseBenchmark {
    private static final int STUDENTS = 60;
    private static final long GONE = 20_000_000_000L;

    @TempDir
    private Path cache;

    @Test
    void theLessonGoesOnWhenItIsBack() throws Exception {
        try (TestPostgres postgres = TestPostgres.start();
                LabUnderLoad lab = LabUnderLoad.with("--cache", cache.toString(), "--database", postgres.address());
                LoadedLesson lesson = new LoadedLesson(lab)) {
            lesson.join(STUDENTS);
            assertEquals(0, lesson.offer());
            postgres.pause();
            int refused = 0;
            for (long start = System.nanoTime(); System.nanoTime() - start < GONE; Thread.sleep(1_000))
                refused += lesson.offer();
            assertTrue(refused > 0, "nobody was told to come later");
            assertTrue(lab.isAlive());
            postgres.resume();
            long start = System.nanoTime();
            while (lesson.offer() > 0) Thread.sleep(500);
            double back = (System.nanoTime() - start) / 1e9;
            Latencies after = lesson.talk(10);
            System.out.printf(
                    "PostgreSQL gone for 20 s: %d posts told to come later, all taken %.1f s after it is back; then from post to tile p95 %.0f ms%n",
                    refused, back, after.millis(0.95));
            assertTrue(back <= 5, "all taken after " + back + " s");
            assertTrue(after.millis(0.95) <= 1_000, "p95 " + after.millis(0.95) + " ms");
            assertEquals(STUDENTS, lesson.students());
        }
    }
}
