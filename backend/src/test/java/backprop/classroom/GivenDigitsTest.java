package backprop.classroom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.classroom.TestLesson.Answer;
import backprop.classroom.TestLesson.Begun;
import backprop.classroom.TestLesson.Pupil;
import backprop.data.Dataset;
import backprop.data.idx.IdxPair;
import backprop.json.Json;
import backprop.lesson.Lesson;
import backprop.lesson.PublishedWall;
import backprop.lesson.WallDigit;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The wall as a data set of the class: who gets it, when, and who does not. */
class GivenDigitsTest {
    private final List<Pupil> pupils = new ArrayList<>();
    private TestLesson server;
    private Begun begun;

    @BeforeEach
    void begin() {
        server = new TestLesson();
        begun = server.begin();
        server.order(begun, "{\"wantDigit\":1}").require(200);
        for (int i = 0; i < 10; i++) pupils.add(server.join(begun));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void draw(int pupil) {
        int x = 100 + pupil;
        pupils.get(pupil).tell("\"digit\":{\"label\":1,\"strokes\":[[" + x + ",20," + x + ",250]]}");
    }

    private Answer ask(String token) {
        return server.send(server.request("/class/digits", token));
    }

    @Test
    void aWallThatIsGivenIsTheSameDataSetForEachStudent() throws IOException, InterruptedException {
        for (int i = 0; i < 10; i++) draw(i);
        server.order(begun, "{\"giveWall\":true}").require(200);
        Json told = pupils.get(3).tell("").get("given");
        assertEquals(10, told.get("digits").integer());
        byte[] file = file(pupils.get(3)), other = file(pupils.get(9));
        assertArrayEquals(file, other);
        Dataset digits = IdxPair.read(file);
        assertArrayEquals(new byte[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, digits.labels());
        pupils.get(0).tell("\"digit\":{\"label\":1,\"strokes\":[[20,20,250,250]]}");
        assertArrayEquals(file, file(pupils.get(1)), "what was given stays as it is");
        server.order(begun, "{\"giveWall\":true}").require(200);
        assertFalse(Arrays.equals(file, file(pupils.get(4))), "given anew, it is the wall of now");
    }

    private byte[] file(Pupil pupil) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = server.client()
                .send(server.request("/class/digits", pupil.token).build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        return answer.body();
    }

    /** It answered 500 for the rest of the lesson, as if that were the data set. */
    @Test
    void whatFailedIsTriedAgainForTheNextWhoAsks() throws IOException, InterruptedException {
        for (int i = 0; i < 10; i++) draw(i);
        server.order(begun, "{\"giveWall\":true}").require(200);
        OpenLesson lesson = server.classroom.lesson(TestLesson.KEY, begun.lesson());
        PublishedWall given = lesson.read(Lesson::given).orElseThrow();
        WallDigit noStroke = new WallDigit(1, pupils.get(0).id, 1, List.of());
        CompletableFuture<byte[]> failed = lesson.given().file(new PublishedWall(given.number(), List.of(noStroke)));
        assertThrows(CompletionException.class, failed::join);
        assertEquals(10, IdxPair.read(file(pupils.get(3))).size());
    }

    @Test
    void tooFewAreNotGivenAndWhatWasNotGivenIsNotThere() {
        for (int i = 0; i < 9; i++) draw(i);
        Answer refused = server.order(begun, "{\"giveWall\":true}").require(409);
        assertTrue(
                refused.text().contains("At least 10 digits make a data set; there are 9.")
                        && refused.text().contains("现在有 9 个"),
                refused.text());
        assertTrue(pupils.get(0).tell("").find("given").isEmpty());
        assertTrue(ask(pupils.get(0).token).require(404).text().contains("has not given"));
    }

    @Test
    void onlyThoseInTheLessonGetItAndNobodyAfterItsEnd() {
        for (int i = 0; i < 10; i++) draw(i);
        Pupil left = pupils.get(0), slow = pupils.get(1);
        server.post("/class/lessons/" + begun.lesson(), left.token, "{\"giveWall\":true}")
                .require(403);
        server.order(begun, "{\"giveWall\":true}").require(200);
        ask("").require(401);
        ask("x.y").require(401);
        ask(TestLesson.KEY).require(401);
        left.tell("\"leave\":true");
        ask(left.token).require(401);
        int refused = 0;
        for (int i = 0; i < 10; i++) if (ask(slow.token).status() == 429) refused++;
        assertTrue(refused >= 5, refused + " of 10 were refused");
        pupils.get(2).tell("\"page\":\"/train/\"");
        server.delete("/class/lessons/" + begun.lesson()).require(204);
        assertTrue(ask(pupils.get(2).token).require(404).text().contains("has ended"));
    }
}
