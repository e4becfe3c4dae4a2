package backprop.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.classroom.TestLesson.Answer;
import backprop.classroom.TestLesson.Begun;
import backprop.classroom.TestLesson.Pupil;
import backprop.classroom.store.MemoryStore;
import backprop.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A class of two seats, and a student who closes the tab. */
class SeatsTest {
    private TestLesson server;
    private Begun begun;
    private Pupil otter, fox;

    @BeforeEach
    void begin() {
        server = new TestLesson(2, MemoryStore::new, false);
        begun = server.begin();
        otter = server.join(begun);
        fox = server.join(begun);
        otter.tell("\"page\":\"/draw/\",\"task\":{\"id\":\"graph/apples\",\"state\":\"wrong\"}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Answer knock() {
        return server.post("/class/join", "", "{\"code\":\"" + begun.code() + "\"}");
    }

    @Test
    void aClosedTabKeepsNobodyOutForLongerThanFiveMinutes() {
        server.later.set(240_000);
        knock().require(409);
        fox.tell("\"page\":\"/train/\"");
        server.later.set(310_000);
        Pupil owl = server.join(begun);
        knock().require(409);
        fox.say("").require(200);
        owl.say("").require(200);
    }

    @Test
    void whoComesBackIsTheSameWithAllThatWasDone() {
        server.later.set(400_000);
        Json back = otter.say("").require(200).json();
        assertEquals(otter.name, back.get("name").get("en").text());
        try (TestBoard board = server.board(begun, "")) {
            Json tile = board.tile(otter.id).data();
            assertEquals("/draw/", tile.get("page").text());
            assertTrue(tile.get("present").bool());
            assertEquals(1, tile.get("tasks").items().get(0).get("misses").integer());
        }
    }

    @Test
    void whoseSeatWasGivenAwayIsToldSoAndComesInOnceOneIsFree() {
        server.later.set(240_000);
        fox.tell("\"page\":\"/train/\"");
        server.later.set(310_000);
        Pupil owl = server.join(begun);
        Answer refused = otter.say("\"page\":\"/graph/\"").require(409);
        assertTrue(refused.text().contains("your seat was given away"), refused.text());
        assertTrue(refused.text().contains("座位让给了别人"), refused.text());
        assertEquals("10", refused.whole().headers().firstValue("Retry-After").orElseThrow());
        owl.say("\"leave\":true").require(200);
        otter.tell("\"page\":\"/graph/\"");
        try (TestBoard board = server.board(begun, "")) {
            Json tile = board.tile(otter.id).data();
            assertEquals("/graph/", tile.get("page").text());
            assertEquals(1, tile.get("tasks").items().size());
        }
    }

    @Test
    void whoIsGoneMayStillLeave() {
        server.later.set(400_000);
        Pupil owl = server.join(begun), crane = server.join(begun);
        otter.say("\"leave\":true").require(200);
        otter.say("").require(401);
        owl.say("").require(200);
        crane.say("").require(200);
    }
}
