package backprop.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.classroom.TestLesson.Begun;
import backprop.classroom.TestLesson.Pupil;
import backprop.classroom.store.MemoryStore;
import backprop.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lesson by HTTP, as its pages ask. */
class ClassroomTest {
    private TestLesson server;
    private Begun begun;

    @BeforeEach
    void begin() {
        server = new TestLesson();
        begun = server.begin();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aLessonFromItsBeginningToItsEnd() {
        assertTrue(begun.code().matches("\\d{4}"), begun.code());
        assertEquals(
                begun.lesson(),
                server.get("/class/lessons").require(200).json().get("lesson").text());
        Pupil otter = server.join(begun), fox = server.join(begun);
        assertFalse(otter.name.equals(fox.name));
        Json first = otter.tell("\"page\":\"/graph/?step=7\"");
        assertEquals(otter.name, first.get("name").get("en").text());
        assertFalse(first.get("pause").bool());
        try (TestBoard board = server.board(begun, "")) {
            TestBoard.Event lesson = board.lesson();
            assertEquals(Json.of(true), lesson.data().get("fresh"));
            assertEquals(2, lesson.data().get("students").integer());
            assertEquals(
                    "/graph/?step=7", board.tile(otter.id).data().get("page").text());

            server.order(begun, "{\"ask\":{\"kind\":\"number\",\"text\":\"2 × 110?\",\"right\":220}}")
                    .require(200);
            Json asked = fox.tell("\"run\":" + RUN);
            assertFalse(asked.get("question").find("right").isPresent());
            assertEquals(
                    0.9,
                    board.next(event -> event.student().equals(fox.id)
                                    && event.data().find("run").isPresent())
                            .data()
                            .get("run")
                            .get("testAccuracy")
                            .number());
            fox.tell("\"answer\":{\"question\":1,\"value\":\"220\"}");
            otter.tell("\"answer\":{\"question\":1,\"value\":200}");
            board.next(event -> event.name().equals("lesson")
                    && event.data().get("question").get("answered").integer() == 2);
            server.order(begun, "{\"reveal\":true}").require(200);
            Json shown = otter.tell("").get("question");
            assertEquals(220, shown.get("right").number());
            assertEquals(
                    "[[{\"value\":200,\"count\":1},{\"value\":220,\"count\":1}]]",
                    shown.get("rounds").compact());

            server.order(begun, "{\"wantDigit\":3}").require(200);
            assertEquals(3, otter.tell("").get("digit").get("label").integer());
            otter.tell("\"digit\":{\"label\":3,\"strokes\":[[100,20,100,250]]}");
            Json digit = board.next(event -> event.name().equals("digit")).data();
            assertEquals(otter.id, digit.get("student").text());
            server.order(begun, "{\"removeDigit\":" + digit.get("number").integer() + "}");
            assertTrue(board.next(event -> event.name().equals("digit"))
                    .data()
                    .get("removed")
                    .bool());

            server.order(begun, "{\"pause\":true}").require(200);
            server.order(begun, "{\"bringHere\":\"/train/?lr=0.1\"}").require(200);
            Json led = fox.tell("");
            assertTrue(led.get("pause").bool());
            assertEquals("/train/?lr=0.1", led.get("lead").get("address").text());

            server.delete("/class/lessons/" + begun.lesson()).require(204);
            assertTrue(board.next(event -> event.name().equals("lesson")
                            && event.data().get("ended").bool())
                    .data()
                    .get("ended")
                    .bool());
            board.next(event -> event.name().equals("end"));
            assertTrue(fox.tell("").get("ended").bool());
        }
        assertEquals(
                new Json.Null(),
                server.get("/class/lessons").require(200).json().get("lesson"));
        server.get("/class/board?lesson=" + begun.lesson()).require(404);
        server.post("/class/join", "", "{\"code\":\"" + begun.code() + "\"}").require(404);
    }

    private static final String RUN = "{\"settings\":\"net=784-50-10&lr=0.1\",\"iteration\":100,\"loss\":[2.3,1.2],"
            + "\"testAccuracy\":0.9,\"state\":\"running\",\"dead\":2}";

    @Test
    void aBoardThatComesBackIsToldWhatItMissed() {
        Pupil otter = server.join(begun), fox = server.join(begun);
        String id;
        try (TestBoard board = server.board(begun, "")) {
            board.tile(fox.id);
            TestLesson.pause(400);
            id = board.lastId;
        }
        assertFalse(id.isEmpty());
        otter.tell("\"page\":\"/draw/\"");
        try (TestBoard board = server.board(begun, id)) {
            TestBoard.Event lesson = board.lesson();
            assertFalse(lesson.data().find("fresh").isPresent());
            assertEquals(otter.id, board.next(event -> event.name().isEmpty()).student());
            TestLesson.pause(600);
            assertTrue(board.events.isEmpty(), board.events.toString());
        }
    }

    @Test
    void whoLeavesIsOutAndMakesRoom() {
        Pupil otter = server.join(begun);
        otter.say("\"leave\":true").require(200);
        otter.say("\"page\":\"/draw/\"").require(401);
    }

    @Test
    void aStudentWantsAnotherName() {
        Pupil otter = server.join(begun);
        otter.tell("");
        Json renamed = otter.tell("\"rename\":true");
        assertFalse(renamed.get("name").get("en").text().equals(otter.name));
        server.order(begun, "{\"rename\":\"" + otter.id + "\"}").require(200);
        assertFalse(otter.tell("")
                .get("name")
                .get("en")
                .text()
                .equals(renamed.get("name").get("en").text()));
    }

    @Test
    void threeMinutesAtATaskShowWithoutAWord() {
        Pupil otter = server.join(begun);
        otter.tell("\"task\":{\"id\":\"exercises/relu\",\"state\":\"working\"}");
        try (TestBoard board = server.board(begun, "")) {
            assertEquals("working", task(board.tile(otter.id)));
            server.later.set(181_000);
            TestBoard.Event away = board.tile(otter.id);
            assertEquals("stuck", task(away));
            assertFalse(away.data().get("present").bool());
        }
    }

    private static String task(TestBoard.Event tile) {
        return tile.data().get("tasks").items().get(0).get("state").text();
    }

    @Test
    void aLessonThatNobodyTouchedForFourHoursEnds() {
        Pupil otter = server.join(begun);
        server.later.set(3_600_000L * 4 + 60_000);
        server.classroom.directory().sweep();
        assertTrue(otter.tell("").get("ended").bool());
        server.order(begun, "{\"pause\":true}").require(404);
    }

    /** After a minute it was cut: its answer had begun long ago, and looked like the last of a silent connection. */
    @Test
    void aStreamGoesOnLongerThanARequestMayTake() {
        try (TestLesson impatient = new TestLesson(60, MemoryStore::new, false, Duration.ofMillis(500))) {
            Begun lesson = impatient.begin();
            try (TestBoard board = impatient.board(lesson, "")) {
                board.lesson();
                TestLesson.pause(3_000);
                Pupil otter = impatient.join(lesson);
                board.tile(otter.id);
            }
        }
    }
}
