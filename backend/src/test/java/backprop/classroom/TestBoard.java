package backprop.classroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import backprop.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Reads a board's stream as the page does. */
final class TestBoard implements AutoCloseable {
    /** @param name "" for a tile, "end" when the stream has ended */
    record Event(String name, String id, Json data) {
        String student() {
            return data.get("student") instanceof Json.Text text ? text.text() : "";
        }
    }

    final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    volatile String lastId = "";
    private final InputStream in;

    TestBoard(TestLesson server, String lesson, String lastEventId) {
        HttpRequest.Builder request = server.request("/class/board?lesson=" + lesson, TestLesson.KEY);
        if (!lastEventId.isEmpty()) request.header("Last-Event-ID", lastEventId);
        try {
            HttpResponse<InputStream> answer =
                    server.client().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertEquals(200, answer.statusCode());
            assertEquals(
                    "text/event-stream;charset=utf-8",
                    answer.headers().firstValue("Content-Type").orElseThrow());
            in = answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread thread = new Thread(this::read, "board");
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String name = "", id = "", data = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) name = line.substring(7);
                if (line.startsWith("id: ")) id = line.substring(4);
                if (line.startsWith("data: ")) data = line.substring(6);
                if (!line.isEmpty()) continue;
                if (!id.isEmpty()) lastId = id;
                if (!data.isEmpty()) events.add(new Event(name, id, Json.parse(data)));
                name = "";
                id = "";
                data = "";
            }
        } catch (IOException e) {
            // it was closed
        }
        events.add(new Event("end", "", new Json.Null()));
    }

    /** Waits for it. */
    Event next(Predicate<Event> wanted) {
        try {
            for (Event event = poll(); ; event = poll()) {
                assertNotNull(event, "no such event within five seconds");
                if (wanted.test(event)) return event;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Event poll() throws InterruptedException {
        return events.poll(5, TimeUnit.SECONDS);
    }

    Event tile(String student) {
        return next(event -> event.name.isEmpty() && event.student().equals(student));
    }

    Event lesson() {
        return next(event -> event.name.equals("lesson"));
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
