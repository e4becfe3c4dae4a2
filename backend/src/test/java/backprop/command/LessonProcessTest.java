package backprop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A lesson outlives the process that serves it. */
class LessonProcessTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path cache;

    /** A server, and the teacher's key that it has printed. */
    private record Serving(LabProcess process, URI address, String key) implements AutoCloseable {
        HttpResponse<String> post(String path, String secret, String body) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                    .header("Content-Type", "application/json")
                    .header("X-Backprop", "1");
            if (!secret.isEmpty()) request.header("Authorization", "Bearer " + secret);
            HttpRequest whole =
                    request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
            HttpResponse<String> answer = CLIENT.send(whole, HttpResponse.BodyHandlers.ofString());
            while (answer.statusCode() == 503) {
                Thread.sleep(1_000
                        * Long.parseLong(
                                answer.headers().firstValue("Retry-After").orElseThrow()));
                answer = CLIENT.send(whole, HttpResponse.BodyHandlers.ofString());
            }
            return answer;
        }

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return CLIENT.send(
                    HttpRequest.newBuilder(address.resolve(path))
                            .header("Authorization", "Bearer " + key)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        Json begin() throws IOException, InterruptedException {
            HttpResponse<String> begun = post("class/lessons", key, "{}");
            assertEquals(201, begun.statusCode(), begun.body());
            return Json.parse(begun.body());
        }

        @Override
        public void close() {
            process.close();
        }
    }

    private Serving serve() throws IOException {
        return serve("--cache", cache.toString());
    }

    private static Serving serve(String option, String value) throws IOException {
        LabProcess process = new LabProcess("--port", "0", "--data", "", option, value);
        URI address = process.address();
        process.nextLine();
        String teacher = process.nextLine();
        assertTrue(teacher.startsWith("Teacher: " + address + "class/#key="), teacher);
        return new Serving(process, address, teacher.substring(teacher.indexOf('=') + 1));
    }

    @Test
    void aServerThatIsKilledGoesOnWithItsLesson() throws Exception {
        Json begun, joined;
        String oldKey;
        try (Serving lab = serve()) {
            assertFalse(Files.exists(cache.resolve("lessons.mv.db")), "without a lesson there is no file");
            begun = lab.begin();
            joined = Json.parse(lab.post(
                            "class/join", "", "{\"code\":\"" + begun.get("code").text() + "\"}")
                    .body());
            assertEquals(
                    200,
                    lab.post("class/say", joined.get("token").text(), "{\"page\":\"/draw/\"}")
                            .statusCode());
            oldKey = lab.key;
            lab.process.kill();
        }
        try (Serving lab = serve()) {
            HttpResponse<String> said =
                    lab.post("class/say", joined.get("token").text(), "{}");
            assertEquals(200, said.statusCode(), said.body());
            assertEquals(joined.get("name"), Json.parse(said.body()).get("name"));
            assertEquals(
                    begun.get("lesson"),
                    Json.parse(lab.get("class/lessons").body()).get("lesson"),
                    "the new key finds it");
            String lesson = "class/lessons/" + begun.get("lesson").text();
            assertEquals(
                    200, lab.post(lesson, oldKey, "{\"pause\":true}").statusCode(), "the board that is open goes on");
            lab.process.stop();
            assertTrue(lab.process.endsWithin(5));
            Outcome outcome = lab.process.outcome();
            assertFalse(outcome.err().contains(oldKey) || outcome.err().contains(lab.key), outcome.err());
            assertEquals("", outcome.err().replaceAll("MNIST.*", "").strip());
        }
        try (Serving lab = serve()) {
            HttpResponse<String> ended =
                    lab.post("class/lessons/" + begun.get("lesson").text(), oldKey, "{\"end\":true}");
            assertEquals(200, ended.statusCode(), ended.body());
            for (int i = 0; Files.exists(cache.resolve("lessons.mv.db")) && i < 50; i++) Thread.sleep(100);
            assertFalse(Files.exists(cache.resolve("lessons.mv.db")), "an ended lesson leaves nothing");
        }
    }

    @Test
    void twoServersOfOneCacheFolderKeepTheirLessonsApart() throws Exception {
        try (Serving one = serve();
                Serving other = serve()) {
            Json ones = one.begin(), others = other.begin();
            assertFalse(ones.get("lesson").equals(others.get("lesson")));
            assertTrue(Files.exists(cache.resolve("lessons-2.mv.db")));
            assertEquals(
                    ones.get("lesson"),
                    Json.parse(one.get("class/lessons").body()).get("lesson"));
        }
    }

    @Test
    void aServerWhoseDatabaseIsNotThereStartsAndSaysSo() throws Exception {
        try (Serving lab = serve("--database", "jdbc:postgresql://127.0.0.1:1/lab?user=lab&password=hidden")) {
            assertEquals(200, lab.get("health").statusCode());
            HttpResponse<String> refused = CLIENT.send(
                    HttpRequest.newBuilder(lab.address.resolve("class/lessons"))
                            .header("Content-Type", "application/json")
                            .header("X-Backprop", "1")
                            .header("Authorization", "Bearer " + lab.key)
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertEquals(503, refused.statusCode(), refused.body());
            lab.process.stop();
            assertTrue(lab.process.endsWithin(10));
            String err = lab.process.outcome().err();
            assertTrue(err.contains("lessons cannot be opened"), err);
            assertFalse(err.contains("hidden") || err.contains("\tat "), err);
        }
    }

    @Test
    void optionsOfLessonsAreChecked() {
        Outcome.of("serve", "--port", "0", "--class-size", "0").requireSentence("--class-size", "1 to 200", "0");
        Outcome.of("serve", "--port", "0", "--lesson-hours", "999").requireSentence("--lesson-hours", "168");
        Outcome.of("serve", "--port", "0", "--database", "mysql://x").requireSentence("jdbc:postgresql:");
        Outcome.of("serve", "--port", "0", "--teacher-key", "1234").requireSentence("22");
    }
}
