package backprop.classroom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * One who means harm, and has joined: guesses codes, keys and tokens, floods, sends two megabytes, scripts in every field and
 * what was said before, and comes from other sites; all at once, as fast as the server answers, until it is closed.
 */
public final class Intruder implements AutoCloseable {
    private static final String SCRIPT = "<script>alert(1)</script>", LINE = "[[100,20,100,250]]";
    private static final List<String> SCRIPTS = List.of(
            "{\"page\":\"/" + SCRIPT + "\"}",
            "{\"page\":\"https://evil.example/\"}",
            "{\"page\":\"//evil.example/\"}",
            "{\"run\":{\"settings\":\"" + SCRIPT + "\",\"iteration\":1,\"loss\":[],\"state\":\"done\"}}",
            "{\"run\":{\"settings\":\"\",\"iteration\":1,\"loss\":[],\"state\":\"" + SCRIPT + "\"}}",
            "{\"run\":{\"settings\":\"\",\"iteration\":1,\"loss\":[\"" + SCRIPT + "\"],\"state\":\"done\"}}",
            "{\"task\":{\"id\":\"" + SCRIPT + "\",\"state\":\"right\"}}",
            "{\"task\":{\"id\":\"graph/apples\",\"state\":\"wrong\",\"mistake\":\"" + SCRIPT + "\"}}",
            "{\"answer\":{\"question\":1,\"value\":\"" + SCRIPT + "\"}}",
            "{\"digit\":{\"label\":\"" + SCRIPT + "\",\"strokes\":" + LINE + "}}",
            "{\"digit\":{\"label\":7,\"strokes\":[[\"" + SCRIPT + "\",1]]}}",
            "{\"rename\":\"" + SCRIPT + "\"}",
            "{\"name\":\"" + SCRIPT + "\"}",
            "{\"" + SCRIPT + "\":true}");
    private static final List<String> ORIGINS =
            List.of("http://evil.example", "https://evil.example:8080", "null", "file://");

    private final String lab, lesson, code, own, others;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    /** By attack, how often it was answered with which status; 0: the connection was cut. */
    private final Map<String, Map<Integer, Integer>> answers = new ConcurrentHashMap<>();

    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private volatile boolean isOver;

    private interface Attack {
        HttpRequest.Builder next(Random random);
    }

    /**
     * @param lab its address, without the last slash
     * @param code of the lesson, which is not to be guessed
     * @param own the token with which it has joined
     * @param others the token of a student, whose browser is on a page of the intruder's
     */
    public Intruder(String lab, String lesson, String code, String own, String others) {
        this.lab = lab;
        this.lesson = lesson;
        this.code = code;
        this.own = own;
        this.others = others;
        go(
                "guessed codes",
                Set.of(404, 429),
                random -> post("/class/join", "", "{\"code\":\"" + wrong(random) + "\"}"));
        go(
                "guessed tokens",
                Set.of(401),
                random -> post("/class/say", lesson + "." + secret(random), "{\"leave\":true}"));
        go("guessed keys", Set.of(401), random -> order(secret(random), random));
        go("no teacher", Set.of(403), random -> order(own, random));
        go("a flood", Set.of(200, 429), random -> post("/class/say", own, "{\"page\":\"/draw/\"}"));
        go("two megabytes", Set.of(0, 401, 413, 429), random -> {
            String path = List.of("/class/say", "/class/join", "/class/lessons/" + lesson)
                    .get(random.nextInt(3));
            return json(path, path.endsWith(lesson) ? secret(random) : own).POST(large(random));
        });
        go("scripts", Set.of(400, 429), random -> post("/class/say", own, SCRIPTS.get(random.nextInt(SCRIPTS.size()))));
        go(
                "said before",
                Set.of(200, 429),
                random -> post("/class/say", own, "{\"answer\":{\"question\":1,\"value\":666}}"));
        go("another origin", Set.of(403), random -> post("/class/say", others, "{\"leave\":true}")
                .header("Origin", ORIGINS.get(random.nextInt(ORIGINS.size()))));
        go("another site", Set.of(403), random -> post("/class/say", others, "{\"leave\":true}")
                .header("Sec-Fetch-Site", random.nextBoolean() ? "cross-site" : "same-site"));
        go("a form", Set.of(403, 415), random -> {
            HttpRequest.Builder form = request("/class/say", others).POST(BodyPublishers.ofString("{\"leave\":true}"));
            return random.nextBoolean() ? form : form.header("X-Backprop", "1").header("Content-Type", "text/plain");
        });
    }

    private HttpRequest.Builder request(String path, String secret) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(lab + path));
        return secret.isEmpty() ? request : request.header("Authorization", "Bearer " + secret);
    }

    private HttpRequest.Builder json(String path, String secret) {
        return request(path, secret).header("Content-Type", "application/json").header("X-Backprop", "1");
    }

    private HttpRequest.Builder post(String path, String secret, String body) {
        return json(path, secret).POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder order(String secret, Random random) {
        String one = "/class/lessons/" + lesson;
        return switch (random.nextInt(5)) {
            case 0 -> post(one, secret, "{\"bringHere\":\"/draw/\"}");
            case 1 -> post("/class/lessons", secret, "{}");
            case 2 -> json(one, secret).DELETE();
            case 3 -> request("/class/board?lesson=" + lesson, secret);
            default -> request(one + "/export", secret);
        };
    }

    private String wrong(Random random) {
        String wrong = String.format(Locale.ROOT, "%04d", random.nextInt(10_000));
        return wrong.equals(code) ? "0" : wrong;
    }

    private static String secret(Random random) {
        StringBuilder secret = new StringBuilder();
        while (secret.length() < 22) secret.append((char) ('a' + random.nextInt(26)));
        return secret.toString();
    }

    /** With its length said, and without. */
    private static BodyPublisher large(Random random) {
        byte[] body = new byte[2 << 20];
        return random.nextBoolean()
                ? BodyPublishers.ofByteArray(body)
                : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private void go(String name, Set<Integer> expected, Attack attack) {
        answers.put(name, new ConcurrentHashMap<>());
        threads.execute(() -> {
            Random random = new Random(name.hashCode());
            while (!isOver) {
                int status = ask(attack.next(random));
                if (isOver) return;
                answers.get(name).merge(status, 1, Integer::sum);
                if (!expected.contains(status)) surprises.add(name + ": " + status);
            }
        });
    }

    private int ask(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Answers that none of these should have. */
    public List<String> surprises() {
        return new ArrayList<>(surprises);
    }

    /** By attack, by status, how many. */
    public Map<String, Map<Integer, Integer>> answers() {
        return new LinkedHashMap<>(answers);
    }

    @Override
    public void close() {
        isOver = true;
        threads.shutdown();
        try {
            threads.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }
}
