package backprop.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.classroom.Intruder;
import backprop.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** A lesson of many, each with a connection that is kept, and two boards that are read. */
final class LoadedLesson implements AutoCloseable {
    private static final String LOSSES = "2.3012,".repeat(63) + "0.1";
    private static final int BOARDS = 2;

    private final LabUnderLoad lab;
    private final String lesson, code;
    private final List<Speaker> speakers = new ArrayList<>();
    /** Whom the first board has shown. */
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    private final List<HttpURLConnection> boards = new ArrayList<>();
    /** "s7 12": when student s7 began to post message 12. */
    private final Map<String, Long> posted = new ConcurrentHashMap<>();

    private final List<Long> nanos = new ArrayList<>();
    private int spoken;

    private record Speaker(Asker asker, String student, String token) {}

    /** A new one. */
    LoadedLesson(LabUnderLoad lab) throws IOException {
        this(lab, begin(lab));
    }

    /** One that was begun in a browser. */
    static LoadedLesson underWay(LabUnderLoad lab) throws IOException {
        try (Asker asker = new Asker(lab.port())) {
            String headers = "Authorization: Bearer " + lab.key() + "\r\n";
            return new LoadedLesson(lab, json(asker.get("/class/lessons", headers), 200));
        }
    }

    /** As the page does: while the database is being opened it asks again. */
    private static Json begin(LabUnderLoad lab) throws IOException {
        try (Asker asker = new Asker(lab.port())) {
            Asker.Answer answer = asker.post("/class/lessons", lab.key(), "{}");
            for (int tries = 0; answer.status() == 503 && tries < 100; tries++) {
                LockSupport.parkNanos(200_000_000);
                answer = asker.post("/class/lessons", lab.key(), "{}");
            }
            return json(answer, 201);
        }
    }

    private LoadedLesson(LabUnderLoad lab, Json begun) throws IOException {
        this.lab = lab;
        lesson = begun.get("lesson").text();
        code = begun.get("code").text();
        for (int i = 0; i < BOARDS; i++) {
            HttpURLConnection board =
                    (HttpURLConnection) URI.create("http://127.0.0.1:" + lab.port() + "/class/board?lesson=" + lesson)
                            .toURL()
                            .openConnection();
            board.setRequestProperty("Authorization", "Bearer " + lab.key());
            boards.add(board);
            boolean isMeasured = i == 0;
            InputStream in = board.getInputStream();
            Thread thread = new Thread(() -> read(in, isMeasured), "board");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static Json json(Asker.Answer answer, int status) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        assertEquals(status, answer.status(), body);
        return Json.parse(body);
    }

    private void read(InputStream board, boolean isMeasured) {
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(board, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!isMeasured || !line.startsWith("data: {\"student\":\"")) continue;
                String student = line.substring(18, line.indexOf('"', 18));
                shown.add(student);
                int step = line.indexOf("/graph/?step=");
                if (step < 0) continue;
                int number = Integer.parseInt(line.substring(step + 13, line.indexOf('"', step)));
                noted(student, number);
            }
        } catch (IOException e) {
            // it was closed
        }
    }

    /** With a message all before it are on the board, too: what came together is shown once. */
    private void noted(String student, int number) {
        long now = System.nanoTime();
        for (int said = number; posted.containsKey(student + " " + said); said--) {
            long since = posted.remove(student + " " + said);
            synchronized (nanos) {
                nanos.add(now - since);
            }
        }
    }

    /** All at once. @return nanoseconds until the last is in */
    long join(int students) throws Exception {
        long start = System.nanoTime();
        List<Callable<Speaker>> joins = new ArrayList<>();
        for (int i = 0; i < students; i++) {
            joins.add(() -> {
                Asker asker = new Asker(lab.port());
                Json joined = json(asker.post("/class/join", "", "{\"code\":\"" + code + "\"}"), 201);
                return new Speaker(
                        asker, joined.get("student").text(), joined.get("token").text());
            });
        }
        speakers.addAll(atOnce(joins));
        return System.nanoTime() - start;
    }

    /** How many are in: those who have a token, all of whom the board shows, within three seconds. */
    int students() throws InterruptedException {
        for (int i = 0; i < 30 && shown.size() < speakers.size(); i++) Thread.sleep(100);
        return (int) speakers.stream()
                .map(Speaker::student)
                .filter(shown::contains)
                .distinct()
                .count();
    }

    /** One more, who means harm. */
    Intruder intruder() throws IOException {
        try (Asker asker = new Asker(lab.port())) {
            Json joined = json(asker.post("/class/join", "", "{\"code\":\"" + code + "\"}"), 201);
            String address = "http://127.0.0.1:" + lab.port();
            return new Intruder(address, lesson, code, joined.get("token").text(), speakers.get(0).token);
        }
    }

    /** Each says something each second; from the post's beginning until the board has it. */
    Latencies talk(int seconds) throws Exception {
        int before = nanos.size(), said = spoken;
        spoken += seconds;
        CyclicBarrier start = new CyclicBarrier(speakers.size());
        List<Callable<Integer>> talks = new ArrayList<>();
        for (int i = 0; i < speakers.size(); i++) {
            Speaker speaker = speakers.get(i);
            long offset = 1_000_000_000L * i / speakers.size();
            talks.add(() -> {
                start.await();
                long due = System.nanoTime() + offset;
                for (int second = 0; second < seconds; second++, due = next(due)) {
                    long pause = (due - System.nanoTime()) / 1_000_000;
                    if (pause > 0) Thread.sleep(pause);
                    say(speaker, said + second);
                }
                return seconds;
            });
        }
        int all = atOnce(talks).stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < 50 && nanos.size() - before < all; i++) Thread.sleep(100);
        synchronized (nanos) {
            assertTrue(
                    nanos.size() - before >= all * 0.99, nanos.size() - before + " of " + all + " came to the board");
            long[] each = nanos.stream().skip(before).mapToLong(Long::longValue).toArray();
            return Latencies.of(each, each.length);
        }
    }

    /** Who was kept waiting does not hurry afterwards: a page asks once a second. */
    private static long next(long due) {
        return Math.max(due, System.nanoTime() - 500_000_000L) + 1_050_000_000L;
    }

    /** Each says something. @return how many are told to say it later */
    int offer() throws Exception {
        int number = spoken++;
        List<Callable<Boolean>> offers = new ArrayList<>();
        for (Speaker speaker : speakers) offers.add(() -> post(speaker, number).status() == 503);
        return (int) atOnce(offers).stream().filter(isRefused -> isRefused).count();
    }

    private void say(Speaker speaker, int number) throws IOException {
        posted.put(speaker.student + " " + number, System.nanoTime());
        json(post(speaker, number), 200);
    }

    private Asker.Answer post(Speaker speaker, int number) throws IOException {
        String body =
                "{\"since\":1,\"page\":\"/graph/?step=" + number + "\",\"run\":{\"settings\":\"lr=0.1\",\"iteration\":"
                        + number + ",\"loss\":[" + LOSSES + "],\"testAccuracy\":0.9,\"state\":\"running\"}}";
        return speaker.asker.post("/class/say", speaker.token, body);
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(tasks)) results.add(each.get());
            return results;
        } finally {
            threads.shutdown();
        }
    }

    @Override
    public void close() throws IOException {
        for (Speaker speaker : speakers) speaker.asker.close();
        for (HttpURLConnection board : boards) board.disconnect();
    }
}
