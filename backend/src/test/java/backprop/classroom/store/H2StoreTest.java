package backprop.classroom.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.lesson.TeacherMessage;
import backprop.server.ErrorOutput;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
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
        store.close();
        assertTrue(Stores.isThere(folder.resolve("cache")), "somebody must go on with it");
        store = open();
        assertFalse(Stores.isThere(folder.resolve("cache")), "somebody does");
        store.end("l1");
        assertFalse(Files.exists(folder.resolve("cache/lessons.mv.db")));
        assertFalse(Stores.isThere(folder.resolve("cache")));
        assertEquals(List.of(), store.lessons());
        assertTrue(store.create(new LessonRow("l3", "3333", "hash", 0)), "another lesson makes another file");
    }

    @Test
    void whatWasKeptIsThereAfterANewStart() {
        store.append(List.of(new Draft("l1", 5, new TeacherMessage.Paused())), Map.of());
        store.close();
        store = open();
        assertEquals(1, store.entries("l1", 0).size());
    }

    /** Once the first had ended, the next start made a new file, and the lesson was lost that stood in the second. */
    @Test
    void aSecondServerKeepsItsOwnAndSaysSoAndIsGoneOnWithAfterAKill() throws Exception {
        store.close();
        Path first = folder.resolve("cache/lessons.mv.db"), second = folder.resolve("cache/lessons-2.mv.db");
        try (ErrorOutput log = new ErrorOutput();
                FileChannel other = FileChannel.open(first, StandardOpenOption.WRITE);
                FileLock held = other.lock();
                LessonStore next = open()) {
            assertTrue(held.isValid() && next.create(new LessonRow("l2", "4821", "hash", 0)));
            assertTrue(Files.exists(second));
            assertTrue(log.text().contains("this one in lessons-2.mv.db, the other in lessons.mv.db"), log.text());
        }
        Files.delete(first);
        assertTrue(Stores.isThere(folder.resolve("cache")));
        store = open();
        assertEquals(List.of("l2"), store.lessons().stream().map(LessonRow::id).toList());
        store.end("l2");
        assertFalse(Files.exists(second));
    }

    @Test
    void whatNobodyWentOnWithForAWeekIsDeleted() throws Exception {
        Path forgotten = folder.resolve("cache/lessons-3.mv.db"), fresh = folder.resolve("cache/lessons-4.mv.db");
        for (Path file : List.of(forgotten, fresh)) Files.write(file, new byte[100]);
        Files.setLastModifiedTime(forgotten, FileTime.from(Instant.now().minus(Duration.ofDays(9))));
        store.close();
        store = open();
        assertFalse(Files.exists(forgotten));
        assertTrue(Files.exists(fresh));
    }

    @Test
    void aDamagedFileIsSetAside(@TempDir Path damaged) throws Exception {
        Files.write(
                damaged.resolve("lessons.mv.db"),
                "not a database at all".repeat(1_000).getBytes());
        try (ErrorOutput log = new ErrorOutput();
                LessonStore next = Stores.inFolder(damaged).get()) {
            assertTrue(next.create(new LessonRow("l1", "4821", "hash", 0)), log.text());
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
