package backprop.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.classroom.store.LessonStore;
import backprop.classroom.store.MemoryStore;
import backprop.json.Json;
import backprop.server.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** A server with lessons on a free port, and how teacher and students ask it. */
final class TestLesson implements AutoCloseable {
    static final String KEY = ClassroomOptions.newKey();

    final List<String> log = new CopyOnWriteArrayList<>();
    final AtomicLong later = new AtomicLong();
    final Classroom classroom;
    private final ClassroomRoutes routes;
    private final TestServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private String address;

    TestLesson() {
        this(60, MemoryStore::new, false);
    }

    TestLesson(int size, Supplier<LessonStore> store, boolean isUnderWay) {
        this(size, store, isUnderWay, Duration.ofSeconds(60));
    }

    /** @param request how long a request may take to come in */
    TestLesson(int size, Supplier<LessonStore> store, boolean isUnderWay, Duration request) {
        this(new ClassroomOptions(KEY, size, Duration.ofHours(4), store, isUnderWay, false), request);
    }

    static TestLesson behindProxy() {
        ClassroomOptions options = new ClassroomOptions(KEY, 60, Duration.ofHours(4), MemoryStore::new, false, true);
        return new TestLesson(options, Duration.ofSeconds(60));
    }

    private TestLesson(ClassroomOptions options, Duration request) {
        classroom = new Classroom(options, () -> System.currentTimeMillis() + later.get());
        routes = new ClassroomRoutes(classroom);
        server = new TestServer(routes::addTo, Optional.of(log::add), request);
        address = "http://127.0.0.1:" + server.port();
        routes.openIfWanted();
    }

    /** From now on it is asked there, where a proxy stands before it. */
    void through(String proxy) {
        address = proxy;
    }

    /** What is done each minute. */
    void sweep() {
        routes.sweep();
    }

    /** How many are open. */
    int boards() {
        return routes.boards();
    }

    int port() {
        return server.port();
    }

    String raw(String request) {
        return server.send(request);
    }

    /** An answer of the server. */
    record Answer(int status, String text, HttpResponse<String> whole) {
        Json json() {
            return Json.parse(text);
        }

        Answer require(int expected) {
            assertEquals(expected, status, text);
            return this;
        }
    }

    HttpRequest.Builder request(String path, String secret) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return secret.isEmpty() ? request : request.header("Authorization", "Bearer " + secret);
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Answer post(String path, String secret, String body) {
        return send(request(path, secret)
                .header("Content-Type", "application/json")
                .header("X-Backprop", "1")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer get(String path) {
        return send(request(path, KEY));
    }

    Answer delete(String path) {
        return send(request(path, KEY).header("X-Backprop", "1").DELETE());
    }

    /** A lesson that was begun. */
    record Begun(String lesson, String code) {}

    Begun begin() {
        Json begun = post("/class/lessons", KEY, "{}").require(201).json();
        return new Begun(begun.get("lesson").text(), begun.get("code").text());
    }

    Answer order(Begun begun, String order) {
        return post("/class/lessons/" + begun.lesson, KEY, order);
    }

    /** One who is in. */
    final class Pupil {
        final String id, token, name;
        private String since = "";

        Pupil(Json joined) {
            id = joined.get("student").text();
            token = joined.get("token").text();
            name = joined.get("name").get("en").text();
        }

        Answer say(String members) {
            return post("/class/say", token, "{" + members + "}");
        }

        /** As a page does: it waits where it is told to, and says what it knows already. */
        Json tell(String members) {
            Answer answer = say(members + (members.isEmpty() || since.isEmpty() ? "" : ",") + since);
            while (answer.status == 429) {
                pause(200);
                answer = say(members + (members.isEmpty() || since.isEmpty() ? "" : ",") + since);
            }
            Json json = answer.require(200).json();
            since = "\"since\":" + json.get("version").integer();
            return json;
        }
    }

    Pupil join(Begun begun) {
        return new Pupil(post("/class/join", "", "{\"code\":\"" + begun.code + "\"}")
                .require(201)
                .json());
    }

    TestBoard board(Begun begun, String lastEventId) {
        return new TestBoard(this, begun.lesson, lastEventId);
    }

    HttpClient client() {
        return client;
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        routes.endStreams();
        server.close();
        routes.close();
    }
}
