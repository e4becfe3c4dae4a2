package backprop.classroom.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.lesson.TeacherMessage;
import backprop.server.ErrorOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2StoreTest extends LessonStoreTest {
    @TempDir
    private Path folder;

    @Override
    LessonStore open() {
        return Stores.inFolder(folder.resolve("cache")).get();
    }

    @Test
    void theFileIsThereAsLongAsALessonIs() {
        assertTrue(Stores.isThere(folder.resolve("cache")));
        store.end("l1");
        assertFalse(Files.exists(folder.resolve("cache/lessons.mv.db")));
        assertFalse(Stores.isThere(folder.resolve("cache")));
        assertEquals(List.of(), store.lessons());
        assertTrue(store.begin(new LessonRow("l3", "3333", "hash", 0)), "another lesson makes another file");
    }

    @Test
    void whatWasKeptIsThereAfterANewStart() {
        store.append(List.of(new Draft("l1", 5, new TeacherMessage.Paused())), Map.of());
        store.close();
        store = open();
        assertEquals(1, store.entries("l1", 0).size());
    }

    @Test
    void aDamagedFileIsSetAside(@TempDir Path damaged) throws Exception {
        Files.write(
                damaged.resolve("lessons.mv.db"),
                "not a database at all".repeat(1_000).getBytes());
        try (ErrorOutput log = new ErrorOutput();
                LessonStore next = Stores.inFolder(damaged).get()) {
            assertTrue(next.begin(new LessonRow("l1", "4821", "hash", 0)), log.text());
            assertTrue(Files.exists(damaged.resolve("lessons.mv.db.damaged")));
        }
    }

    /** Fifty kills take minutes: they are in the load tests. */
    @Test
    void whatWasAcknowledgedIsThereAfterAKill(@TempDir Path killed) throws Exception {
        KilledWriter writer = new KilledWriter(killed);
        assertEquals(0, writer.lostAfter(2));
        assertTrue(writer.acknowledged() > 0);
    }
}
