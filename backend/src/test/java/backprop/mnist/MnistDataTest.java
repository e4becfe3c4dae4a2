package backprop.mnist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.fetch.FetchWatcher;
import backprop.json.Json;
import backprop.site.Asset;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistDataTest {
    private static final String INDEX = "/data/index.json";

    @Test
    void withoutMnistTheIndexSaysSo() {
        MnistData data = MnistData.absent();
        assertEquals("absent", data.mnist());
        assertEquals(Map.of("mnist", Json.of("absent")), index(data).members());
        assertTrue(data.find("/data/train-0.digits").isEmpty());
        assertTrue(data.find("/").isEmpty());
    }

    /** It answered every address below /data/ with 500 until the server was stopped. */
    @Test
    void damagedFilesAreLeftOutWithASentence(@TempDir Path folder) throws Exception {
        new FakeMnist(folder);
        Listener said = new Listener();
        MnistData data = MnistData.of(new MnistFolder(folder), said, assets -> {});
        assertEquals(Map.of("mnist", Json.of("absent")), index(data).members());
        assertEquals("absent", data.mnist());
        said.expect("train-images-idx3-ubyte is not the published file", "goes on without MNIST");
    }

    @Test
    void offlineWithoutMnistASentenceSaysSo(@TempDir Path cache) throws Exception {
        Listener said = new Listener();
        assertEquals(
                "absent",
                index(MnistData.of(new SmallMnist().store(cache), said, assets -> {}))
                        .get("mnist")
                        .text());
        said.expect("MNIST is not here, and offline it is not fetched.", "its digits are generated.");
    }

    /** The sentence said only "Fetch it again", not that the lab goes on without it. */
    @Test
    void offlineADamagedCacheIsNamedAndLeftOut(@TempDir Path cache) throws Exception {
        SmallMnist small = new SmallMnist();
        try (TestMirror mirror = new TestMirror(small::packed, TestMirror.Fault.NONE)) {
            small.store(cache, mirror).fetch(new Listener());
        }
        Files.write(cache.resolve("t10k-labels-idx1-ubyte.gz"), new byte[100]);
        Listener said = new Listener();
        MnistData data = MnistData.of(small.store(cache), said, assets -> {});
        assertEquals("absent", index(data).get("mnist").text());
        said.expect("t10k-labels-idx1-ubyte.gz is not gzipped", "its digits are generated.");
    }

    /** Nobody waits for it. A page that asked before its first bytes were here was told that there is none. */
    @Test
    void whileMnistIsOnItsWayTheIndexSaysSoAndThenHasItsParts(@TempDir Path cache) throws Exception {
        SmallMnist small = new SmallMnist();
        CountDownLatch first = new CountDownLatch(1), asked = new CountDownLatch(1), allowed = new CountDownLatch(1);
        Function<String, byte[]> files = name -> {
            if (name.startsWith("train-images")) await(first);
            if (name.startsWith("t10k-images")) {
                asked.countDown();
                await(allowed);
            }
            return small.packed(name);
        };
        try (TestMirror mirror = new TestMirror(files, TestMirror.Fault.NONE)) {
            CompletableFuture<Integer> ready = new CompletableFuture<>();
            MnistData data =
                    MnistData.of(small.store(cache, mirror), new Listener(), assets -> ready.complete(assets.size()));
            assertEquals(0, index(data).get("fetched").number());
            assertEquals("download", data.mnist());
            first.countDown();
            await(asked);
            Json index = index(data);
            assertEquals(Set.of("mnist", "fetched"), index.members().keySet());
            double fetched = index.get("fetched").number();
            assertTrue(fetched > 0.5 && fetched < 1, fetched + " fetched");
            assertTrue(data.onItsWay().isPresent());

            allowed.countDown();
            assertEquals(5, ready.get(10, TimeUnit.SECONDS), "an index, two parts, and each as a gzip file");
            assertEquals("download", data.mnist());
            assertEquals(Set.of("mnist", "train", "test"), index(data).members().keySet());
            assertEquals(SmallMnist.TRAIN, index(data).get("train").get("count").integer());
            assertTrue(data.onItsWay().isEmpty());
        }
        MnistData next = MnistData.of(small.store(cache), new Listener(), assets -> {});
        assertEquals("cache", next.mnist());
        assertEquals("cache", index(next).get("mnist").text());
        assertEquals(SmallMnist.TEST, index(next).get("test").get("count").integer());
    }

    @Test
    void withoutANetworkItIsAbsentAndASentenceSaysWhy(@TempDir Path cache) throws Exception {
        Listener said = new Listener();
        MnistStore store = new MnistStore(cache, List.of(URI.create("http://127.0.0.1:1/")));
        MnistData data = MnistData.of(store, said, assets -> {});
        said.expect("no connection", "its digits are generated.");
        assertEquals("absent", index(data).get("mnist").text());
        assertEquals("absent", data.mnist());
    }

    @Test
    void aDamagedCacheIsFetchedAgainWhileTheServerRuns(@TempDir Path cache) throws Exception {
        SmallMnist small = new SmallMnist();
        try (TestMirror mirror = new TestMirror(small::packed, TestMirror.Fault.NONE)) {
            small.store(cache, mirror).fetch(new Listener());
            Files.write(cache.resolve("t10k-labels-idx1-ubyte.gz"), new byte[100]);
            Listener said = new Listener();
            CompletableFuture<Integer> ready = new CompletableFuture<>();
            MnistData data = MnistData.of(small.store(cache, mirror), said, assets -> ready.complete(assets.size()));
            assertEquals(5, ready.get(10, TimeUnit.SECONDS));
            assertEquals("download", data.mnist());
            assertTrue(
                    said.sentences.toString().contains("t10k-labels-idx1-ubyte.gz was damaged"),
                    said.sentences.toString());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Keeps what it is told. */
    private static final class Listener implements FetchWatcher {
        private final BlockingQueue<String> sentences = new LinkedBlockingQueue<>();

        @Override
        public void report(String sentence) {
            sentences.add(sentence);
        }

        /** One sentence or two, with these words. */
        void expect(String... words) throws InterruptedException {
            String sentence = sentences.poll(10, TimeUnit.SECONDS);
            for (String word : words) assertTrue(sentence.contains(word), word + " in: " + sentence);
            assertFalse(sentence.contains("Exception"), sentence);
            assertTrue(sentences.isEmpty(), sentences.toString());
        }
    }

    @Test
    void thePartsHoldAllDigitsInOrderLabelsThenPixels() {
        MnistFolder folder = RealMnist.folder();
        MnistData data = MnistData.of(folder, new Listener(), assets -> {});
        assertEquals("folder", data.mnist());
        Json index = index(data);
        assertEquals("folder", index.get("mnist").text());
        requireParts(data, index.get("train"), folder.train(), 60_000);
        requireParts(data, index.get("test"), folder.test(), 10_000);
        assertEquals("folder", data.mnist());
    }

    private static void requireParts(MnistData data, Json set, Dataset digits, int count) {
        assertEquals(count, set.get("count").integer());
        int from = 0;
        for (Json part : set.get("parts").items()) {
            Asset asset = data.find("/" + part.get("path").text()).orElseThrow();
            int size = part.get("count").integer();
            assertTrue(
                    asset.immutable() && asset.path().contains(part.get("hash").text()), asset.path());
            assertEquals(part.get("size").integer(), asset.body().length);
            assertEquals(size * (1 + Dataset.PIXELS), asset.body().length);
            assertArrayEquals(
                    Arrays.copyOfRange(digits.labels(), from, from + size), Arrays.copyOf(asset.body(), size));
            assertArrayEquals(
                    Arrays.copyOfRange(digits.images(), from * Dataset.PIXELS, (from + size) * Dataset.PIXELS),
                    Arrays.copyOfRange(asset.body(), size, asset.body().length));
            from += size;
        }
        assertEquals(count, from);
    }

    private static Json index(MnistData data) {
        return Json.parse(new String(data.find(INDEX).orElseThrow().body(), StandardCharsets.UTF_8));
    }
}
