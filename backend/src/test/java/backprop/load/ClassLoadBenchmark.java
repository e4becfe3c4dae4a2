package backprop.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.json.Json;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A class of forty that comes at once, then five hundred that look whether anything is new, then those who mean harm. */
class ClassLoadBenchmark {
    private static final int STUDENTS = 40, VISITORS = 500, SECONDS = 10, SILENT = 10_000;
    private static final Pattern LINK =
            Pattern.compile("(?:href|src)=\"\\.\\./([a-z]+/[^\"]+\\.(?:css|js)|[a-z]+\\.[^\"]+)\"");

    @Test
    void aClassUnderLoad() throws Exception {
        try (LabUnderLoad lab = new LabUnderLoad()) {
            List<String> paths = paths(lab.port());
            System.out.printf("server at rest: %d MB%n", lab.residentMegabytes());
            students(lab, paths);
            visitors(lab);
            intruders(lab);
            assertTrue(lab.isAlive());
        }
    }

    /** What the Draw lab loads, and all of MNIST. */
    private static List<String> paths(int port) throws IOException {
        List<String> paths = new ArrayList<>(List.of("/draw/", "/models/index.json", "/data/index.json"));
        try (Asker asker = new Asker(port)) {
            String page = new String(asker.get("/draw/", "").unpacked(), StandardCharsets.UTF_8);
            LINK.matcher(page).results().forEach(link -> paths.add("/" + link.group(1)));
            for (Json net : json(asker, "/models/index.json").get("models").items()) {
                if (net.get("name").text().equals("mlp"))
                    paths.add("/" + net.get("path").text());
            }
            Json data = json(asker, "/data/index.json");
            assertTrue(data.find("train").isPresent(), "this needs MNIST in BACKPROP_DATA");
            for (String set : List.of("train", "test")) {
                data.get(set)
                        .get("parts")
                        .items()
                        .forEach(part -> paths.add("/" + part.get("path").text()));
            }
        }
        return paths;
    }

    private static Json json(Asker asker, String path) throws IOException {
        return Json.parse(new String(asker.get(path, "").unpacked(), StandardCharsets.UTF_8));
    }

    private static void students(LabUnderLoad lab, List<String> paths) throws Exception {
        long start = System.nanoTime();
        List<Long> bytes = atOnce(STUDENTS, () -> {
            long sum = 0;
            try (Asker asker = new Asker(lab.port())) {
                for (String path : paths) {
                    Asker.Answer answer = asker.get(path, "");
                    assertEquals(200, answer.status(), path);
                    requireWhole(path, answer);
                    sum += answer.body().length;
                }
            }
            return sum;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d students load the Draw lab and MNIST (%d files, %.1f MB each): all whole after %.1f s; server %d MB%n",
                bytes.size(), paths.size(), bytes.get(0) / 1e6, seconds, lab.residentMegabytes());
        assertEquals(STUDENTS, bytes.size());
    }

    /** A file's name holds the hash of its content. */
    private static void requireWhole(String path, Asker.Answer answer) throws Exception {
        if (path.endsWith("/") || path.endsWith("index.json")) return;
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(answer.unpacked());
        assertTrue(path.contains(HexFormat.of().formatHex(hash, 0, 8)), path);
    }

    private static void visitors(LabUnderLoad lab) throws Exception {
        String etag;
        try (Asker asker = new Asker(lab.port())) {
            etag = "If-None-Match: " + asker.get("/draw/", "").etag() + "\r\n";
        }
        measure(lab, etag, 3);
        Latencies latencies = measure(lab, etag, SECONDS);
        System.out.printf(
                "%d visitors ask for a page they have: %.0f requests a second, median %.1f ms, p99 %.1f ms, largest %.0f ms; server %d MB%n",
                VISITORS,
                latencies.count() / (double) SECONDS,
                latencies.millis(0.5),
                latencies.millis(0.99),
                latencies.millis(1),
                lab.residentMegabytes());
        assertTrue(latencies.count() >= 5_000 * SECONDS, latencies.count() + " requests in " + SECONDS + " s");
        assertTrue(latencies.millis(0.99) < 100, latencies.millis(0.99) + " ms");
    }

    private static Latencies measure(LabUnderLoad lab, String etag, int seconds) throws Exception {
        try (Crowd crowd = new Crowd(lab.port(), VISITORS, "/draw/", etag)) {
            return crowd.ask(seconds);
        }
    }

    private static void intruders(LabUnderLoad lab) throws Exception {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < SILENT; i++) silent.add(new Socket("127.0.0.1", lab.port()));
            long start = System.nanoTime();
            try (Asker asker = new Asker(lab.port())) {
                assertEquals(200, asker.get("/draw/", "").status());
            }
            System.out.printf(
                    "%d silent connections are open: a page after %.1f s; server %d MB%n",
                    SILENT, (System.nanoTime() - start) / 1e9, lab.residentMegabytes());
        } finally {
            for (Socket socket : silent) socket.close();
        }
    }

    private static <T> List<T> atOnce(int count, Callable<T> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        List<Future<T>> futures = new ArrayList<>();
        for (int i = 0; i < count; i++) futures.add(threads.submit(task));
        threads.shutdown();
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) results.add(future.get());
        return results;
    }
}
