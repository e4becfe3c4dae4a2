package backprop.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backprop.classroom.TestLesson.Answer;
import backprop.classroom.TestLesson.Begun;
import backprop.classroom.TestLesson.Pupil;
import backprop.classroom.store.Stores;
import backprop.server.ErrorOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk with no room left under a lesson: a small one is mounted, where that is allowed. */
class FullDiskTest {
    @TempDir
    private Path disk;

    private final List<Path> fillers = new ArrayList<>();

    @BeforeEach
    void mount() throws Exception {
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString()).start();
        assumeTrue(mount.waitFor() == 0, "no disk can be mounted here");
    }

    @AfterEach
    void unmount() throws Exception {
        new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
    }

    @Test
    void nothingIsLostAndItGoesOnOnceThereIsRoom() throws Exception {
        try (ErrorOutput log = new ErrorOutput();
                TestLesson server = new TestLesson(60, Stores.inFolder(disk), false)) {
            Begun begun = server.begin();
            Pupil otter = server.join(begun);
            otter.tell("\"page\":\"/draw/\"");
            fill();
            Answer refused = sayUntilRefused(server, otter);
            assertTrue(refused.text().contains("disk is full"), refused.text());
            refused.whole().headers().firstValue("Retry-After").orElseThrow();
            assertEquals(200, server.get("/health").status(), "the lab goes on without");
            for (Path filler : fillers) Files.delete(filler);
            Answer kept = say(server, otter, "/train/");
            for (int i = 0; kept.status() == 503 && i < 20; i++) {
                TestLesson.pause(500);
                kept = say(server, otter, "/train/");
            }
            kept.require(200);
            try (TestLesson next = new TestLesson(60, Stores.inFolder(disk), true)) {
                TestLesson.pause(3_000);
                try (TestBoard board = next.board(begun, "")) {
                    assertEquals(
                            "/train/", board.tile(otter.id).data().get("page").text(), log.text());
                }
            }
        }
    }

    private static Answer sayUntilRefused(TestLesson server, Pupil otter) {
        for (int i = 0; i < 100; i++) {
            Answer answer = say(server, otter, "/draw/?net=" + "x".repeat(900) + i);
            if (answer.status() == 503) return answer;
            answer.require(200);
        }
        throw new AssertionError("the disk was never full");
    }

    private static Answer say(TestLesson server, Pupil otter, String page) {
        Answer answer = otter.say("\"page\":\"" + page + "\"");
        while (answer.status() == 429) {
            TestLesson.pause(300);
            answer = otter.say("\"page\":\"" + page + "\"");
        }
        return answer;
    }

    private void fill() {
        try {
            for (int i = 0; ; i++) {
                Path filler = disk.resolve("filler" + i);
                fillers.add(filler);
                Files.write(filler, new byte[1 << 12]);
            }
        } catch (IOException e) {
            // full
        }
    }
}
