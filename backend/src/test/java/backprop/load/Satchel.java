package backprop.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * What a student's browser loads: a page and its files, the nets that it opens with, and all of MNIST.
 *
 * @param known of files that were found whole, their sums: to unpack and to hash each student's would take more of the machine
 *     than to serve them
 */
record Satchel(List<String> paths, Map<String, Long> known) {
    /** What it loads by itself; an a only leads there. */
    private static final Pattern LINK =
            Pattern.compile("<(?!a )[^>]*(?:href|src)=\"\\.\\./([a-z]+/[^\"]+\\.(?:css|js)|[a-z]+\\.[^\"]+)\"");

    static Satchel of(int port, String page, String... nets) throws IOException {
        return of(new Asker(port), page, nets);
    }

    /** @param asking is closed */
    static Satchel of(Asker asking, String page, String... nets) throws IOException {
        List<String> paths = new ArrayList<>(List.of(page, "/models/index.json", "/data/index.json"));
        try (Asker asker = asking) {
            String html = new String(asker.get(page, "").unpacked(), StandardCharsets.UTF_8);
            LINK.matcher(html).results().forEach(link -> paths.add("/" + link.group(1)));
            for (Json net : json(asker, "/models/index.json").get("models").items()) {
                if (List.of(nets).contains(net.get("name").text()))
                    paths.add("/" + net.get("path").text());
            }
            Json data = json(asker, "/data/index.json");
            assertTrue(data.find("train").isPresent(), "this needs MNIST in BACKPROP_DATA");
            for (String set : List.of("train", "test")) {
                data.get(set)
                        .get("parts")
                        .items()
                        .forEach(part -> paths.add("/" + part.get("gzip").text()));
            }
        }
        return new Satchel(paths, new ConcurrentHashMap<>());
    }

    private static Json json(Asker asker, String path) throws IOException {
        return Json.parse(new String(asker.get(path, "").unpacked(), StandardCharsets.UTF_8));
    }

    /** All of it, whole; how many bytes that were on the way. */
    long load(int port) throws Exception {
        long sum = 0;
        try (Asker asker = new Asker(port)) {
            for (String path : paths) {
                Asker.Answer answer = asker.get(path, "");
                assertEquals(200, answer.status(), path);
                requireKnown(path, answer);
                sum += answer.body().length;
            }
        }
        return sum;
    }

    /** The first time by the hash in its name. */
    private void requireKnown(String path, Asker.Answer answer) throws Exception {
        CRC32C sum = new CRC32C();
        sum.update(answer.body());
        Long first = known.get(path);
        if (first != null) {
            assertEquals(first, sum.getValue(), path);
            return;
        }
        requireWhole(path, answer);
        known.put(path, sum.getValue());
    }

    /** A file's name holds the hash of its content. */
    static void requireWhole(String path, Asker.Answer answer) throws Exception {
        if (path.endsWith("/") || path.endsWith("index.json")) return;
        byte[] content =
                path.contains(".gzip.") ? new Asker.Answer(200, "", true, answer.body()).unpacked() : answer.unpacked();
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
        assertTrue(path.contains(HexFormat.of().formatHex(hash, 0, 8)), path);
    }

    static <T> List<T> atOnce(int count, Callable<T> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        List<Future<T>> futures = new ArrayList<>();
        for (int i = 0; i < count; i++) futures.add(threads.submit(task));
        threads.shutdown();
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) results.add(future.get());
        return results;
    }
}
