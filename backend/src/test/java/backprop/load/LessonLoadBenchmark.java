package backprop.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class that says something each second, while two boards watch, and MNIST is loaded beside it where there is MNIST. */
class LessonLoadBenchmark {
    private static final int SECONDS = 30;
    private static final double ALL_IN_SECONDS = 10;

    @TempDir
    private Path cache;

    @ParameterizedTest
    @ValueSource(ints = {60, 200})
    void fromAPostToTheTile(int students) throws Exception {
        try (LabUnderLoad lab = LabUnderLoad.with("--class-size", "200", "--cache", cache.toString());
                LoadedLesson lesson = new LoadedLesson(lab)) {
            double joined = lesson.join(students) / 1e9;
            System.out.printf("%d students: all in after %.1f s%n", students, joined);
            assertTrue(joined <= ALL_IN_SECONDS, "all in after " + joined + " s");
            assertEquals(students, lesson.students());
            report(students, "each second", lesson.talk(SECONDS), lab);
            if (System.getenv("BACKPROP_DATA") == null) return;
            Satchel satchel = Satchel.of(lab.port(), "/draw/", "mlp");
            CompletableFuture<Integer> loaded = CompletableFuture.supplyAsync(
                    () -> load(students, satchel, lab.port())); // on a thread of the common pool
            do report(students, "each second, beside MNIST for all", lesson.talk(SECONDS), lab);
            while (!loaded.isDone());
            assertEquals(students, loaded.get());
        }
    }

    private static int load(int students, Satchel satchel, int port) {
        try {
            return Satchel.atOnce(students, () -> satchel.load(port)).size();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void report(int students, String how, Latencies latencies, LabUnderLoad lab) {
        System.out.printf(
                "%d students post %s: %d posts, from post to tile median %.0f ms, p95 %.0f ms, largest %.0f ms; server %d MB%n",
                students,
                how,
                latencies.count(),
                latencies.millis(0.5),
                latencies.millis(0.95),
                latencies.millis(1),
                lab.residentMegabytes());
        assertTrue(latencies.millis(0.95) <= 1_000, "p95 " + latencies.millis(0.95) + " ms");
    }
}
