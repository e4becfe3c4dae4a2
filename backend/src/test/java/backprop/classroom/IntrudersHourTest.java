package backprop.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.classroom.TestLesson.Answer;
import backprop.classroom.TestLesson.Begun;
import backprop.classroom.TestLesson.Pupil;
import backprop.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everything that {@link LessonIntruderTest} tries one by one, at once, in the middle of a lesson. An hour of it: -Pload. */
class IntrudersHourTest {
    private static final int PUPILS = 8, ROUNDS = 4;

    @Test
    void nothingIsShownNothingIsChangedAndNobodyIsSlowedButTheFlooder() {
        try (TestLesson server = new TestLesson()) {
            Begun begun = server.begin();
            List<Pupil> pupils = new ArrayList<>();
            for (int i = 0; i < PUPILS; i++) pupils.add(server.join(begun));
            Pupil mole = server.join(begun);
            server.order(begun, "{\"ask\":{\"kind\":\"number\",\"text\":\"2 \u00d7 110?\",\"right\":220}}")
                    .require(200);
            mole.tell("\"answer\":{\"question\":1,\"value\":220}");
            String lab = "http://127.0.0.1:" + server.port();
            Intruder intruder = new Intruder(lab, begun.lesson(), begun.code(), mole.token, pupils.get(0).token);
            long[] nanos;
            try (intruder) {
                nanos = lesson(pupils);
            }
            assertEquals(List.of(), intruder.surprises());
            for (Map.Entry<String, Map<Integer, Integer>> attack :
                    intruder.answers().entrySet())
                assertFalse(attack.getValue().isEmpty(), attack.getKey() + " was not tried");
            Map<Integer, Integer> flood = intruder.answers().get("a flood");
            assertTrue(flood.getOrDefault(429, 0) > flood.getOrDefault(200, 0), flood.toString());
            double slow = nanos[nanos.length * 95 / 100] / 1e9;
            System.out.printf("beside an intruder: %s; a post takes p95 %.2f s%n", intruder.answers(), slow);
            assertTrue(slow < 1, slow + " s");
            requireUnchanged(server, begun, pupils, mole);
        }
    }

    /** @return how long each post took, the shortest first */
    private static long[] lesson(List<Pupil> pupils) {
        long[] nanos = new long[PUPILS * ROUNDS];
        for (int i = 0; i < nanos.length; i++) {
            Pupil pupil = pupils.get(i % PUPILS);
            long start = System.nanoTime();
            Answer answer = pupil.say("\"page\":\"/graph/?step=" + i / PUPILS + "\"");
            nanos[i] = System.nanoTime() - start;
            answer.require(200);
            TestLesson.pause(Math.max(0, 1_000 / PUPILS - nanos[i] / 1_000_000));
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static void requireUnchanged(TestLesson server, Begun begun, List<Pupil> pupils, Pupil mole) {
        assertEquals(
                begun.lesson(),
                server.get("/class/lessons").require(200).json().get("lesson").text());
        try (TestBoard board = server.board(begun, "")) {
            Json state = board.lesson().data();
            assertEquals(PUPILS + 1, state.get("students").integer(), "nobody came in");
            assertEquals(
                    1,
                    state.get("question").get("answered").integer(),
                    "an answer counts once, however often it is said again");
            assertTrue(state.find("lead").isEmpty(), "nobody was brought anywhere");
            for (Pupil pupil : pupils) {
                Json tile = board.tile(pupil.id).data();
                assertEquals("/graph/?step=" + (ROUNDS - 1), tile.get("page").text());
                assertEquals(pupil.name, tile.get("name").get("en").text());
            }
            String shown = board.tile(mole.id).data().compact();
            assertFalse(shown.contains("<") || shown.contains("script") || shown.contains("evil"), shown);
        }
        for (Pupil pupil : pupils) pupil.tell("");
        assertFalse(server.log.stream().anyMatch(line -> line.contains(TestLesson.KEY) || line.contains(mole.token)));
    }
}
