package backprop.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.classroom.store.KilledWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the lessons, in the middle of whose writes the process is killed fifty times. */
class KilledStoreBenchmark {
    private static final int KILLS = 50;

    @TempDir
    private Path folder;

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        KilledWriter writer = new KilledWriter(folder);
        long lost = writer.lostAfter(KILLS);
        System.out.printf(
                "killed %d times in the middle of %d messages: %d lost%n", KILLS, writer.acknowledged(), lost);
        assertEquals(0, lost);
    }
}
