package backprop.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.classroom.TestLesson.Begun;
import backprop.classroom.TestLesson.Pupil;
import backprop.classroom.store.Stores;
import backprop.classroom.store.TestPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two servers of one PostgreSQL, behind one address: a request may come to either. */
class SharedLessonTest {
    private static TestPostgres postgres;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.start();
    }

    @AfterAll
    static void stop() {
        if (postgres != null) postgres.close();
    }

    private static TestLesson serve() {
        TestLesson server = new TestLesson(60, Stores.inPostgres(postgres.address()), true);
        server.get("/class/lessons").require(200);
        return server;
    }

    @Test
    void whatIsSaidAtOneIsOnTheOthersBoardWithinTwoSeconds() {
        try (TestLesson one = serve();
                TestLesson other = serve()) {
            other.later.set(90_000); // Its clock is ahead.
            Begun begun = one.begin();
            Pupil otter = other.join(begun);
            assertEquals(
                    200, one.post("/class/say", otter.token, "{}").status(), "known at once where it did not join");
            TestLesson.pause(2_500);
            try (TestBoard board = one.board(begun, "")) {
                board.tile(otter.id);
                long slowest = 0;
                for (int i = 0; i < 6; i++) {
                    String page = "/graph/?step=" + i;
                    long start = System.nanoTime();
                    otter.tell("\"page\":\"" + page + "\"");
                    board.next(event -> event.student().equals(otter.id)
                            && event.data().get("page").text().equals(page));
                    slowest = Math.max(slowest, System.nanoTime() - start);
                }
                System.out.printf(
                        "two servers, one PostgreSQL: post to the other's tile within %.2f s%n", slowest / 1e9);
                assertTrue(slowest < 4e9, slowest / 1e9 + " s");
            }
            one.order(begun, "{\"pause\":true}").require(200);
            TestLesson.pause(2_500);
            assertTrue(otter.tell("").get("pause").bool());
            one.delete("/class/lessons/" + begun.lesson()).require(204);
            TestLesson.pause(2_500);
            assertTrue(otter.tell("").get("ended").bool());
        }
    }

    @Test
    void noNumberIsGivenTwiceAndBothSeeTheSame() {
        try (TestLesson one = serve();
                TestLesson other = serve()) {
            Begun begun = one.begin();
            Pupil[] pupils = new Pupil[8];
            for (int i = 0; i < pupils.length; i++) pupils[i] = (i % 2 == 0 ? one : other).join(begun);
            for (int round = 0; round < 3; round++)
                for (Pupil pupil : pupils) pupil.tell("\"page\":\"/draw/?round=" + round + "\"");
            TestLesson.pause(3_000);
            String here = tiles(one, begun), there = tiles(other, begun);
            assertEquals(here, there);
            assertEquals(8, here.split("round=2").length - 1);
            one.delete("/class/lessons/" + begun.lesson()).require(204);
        }
    }

    private static String tiles(TestLesson server, Begun begun) {
        return server.classroom.directory().all().stream()
                .filter(lesson -> lesson.id().equals(begun.lesson()))
                .findFirst()
                .orElseThrow()
                .look(all -> all.tiles(0).toString().replaceAll("seenMillisAgo=\\d+", ""));
    }

    @Test
    void aDatabaseThatIsGoneForAWhileLosesNothing() throws Exception {
        try (TestLesson one = serve()) {
            Begun begun = one.begin();
            Pupil otter = one.join(begun);
            otter.tell("\"page\":\"/draw/\"");
            postgres.pause();
            try {
                long start = System.nanoTime();
                otter.say("").require(200);
                assertTrue(System.nanoTime() - start < 2e9, "who only asks is answered");
            } finally {
                TestLesson.pause(5_000);
                postgres.resume();
            }
            for (int i = 0; i < 20 && otter.say("\"page\":\"/train/\"").status() != 200; i++) TestLesson.pause(1_000);
            try (TestBoard board = one.board(begun, "")) {
                assertEquals("/train/", board.tile(otter.id).data().get("page").text());
            }
            one.delete("/class/lessons/" + begun.lesson()).require(204);
        }
    }
}
