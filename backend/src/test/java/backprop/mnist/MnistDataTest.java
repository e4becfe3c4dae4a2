package backprop.mnist;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.json.Json;
import backprop.server.ErrorOutput;
import backprop.site.Asset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
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
    void damagedFilesAreLeftOutWithASentenceOnTheLog(@TempDir Path folder) {
        new FakeMnist(folder);
        try (ErrorOutput log = new ErrorOutput()) {
            MnistData data = MnistData.of(new MnistFolder(folder));
            assertEquals(Map.of("mnist", Json.of("absent")), index(data).members());
            assertEquals("absent", data.mnist());
            assertEquals(1, log.text().lines().count(), log.text());
            assertTrue(log.text().contains(folder + "/train-images-idx3-ubyte is not the published file"), log.text());
            assertTrue(log.text().contains("goes on without MNIST"), log.text());
            assertFalse(log.text().contains("Exception"), log.text());
        }
    }

    @Test
    void thePartsHoldAllDigitsInOrderLabelsThenPixels() {
        MnistFolder folder = RealMnist.folder();
        MnistData data = MnistData.of(folder);
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
