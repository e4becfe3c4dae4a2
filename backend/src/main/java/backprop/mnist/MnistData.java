package backprop.mnist;

import backprop.data.Dataset;
import backprop.json.Json;
import backprop.server.Data;
import backprop.site.Asset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * MNIST as a browser gets it: an index, and part files named by their content. A part holds the labels of its digits,
 * then their pixels, a byte each. Read in the background, so that the server answers at once.
 */
public final class MnistData implements Data {
    private static final Logger LOG = LoggerFactory.getLogger(MnistData.class);
    private static final String INDEX = "/data/index.json";
    private static final int TRAIN_PART = 5_000;
    private static final int TEST_PART = 1_000;

    private final CompletableFuture<Contents> reading;

    private MnistData(CompletableFuture<Contents> reading) {
        this.reading = reading;
    }

    /** Files that turn out to be damaged are as good as none: the log says so once, in a sentence. */
    public static MnistData of(MnistFolder folder) {
        return new MnistData(CompletableFuture.supplyAsync(() -> read(folder)).exceptionally(MnistData::goOnWithout));
    }

    /** No MNIST here: the index says so, and the pages work on generated digits. */
    public static MnistData absent() {
        return new MnistData(CompletableFuture.completedFuture(none()));
    }

    @Override
    public Optional<Asset> find(String path) {
        return path.startsWith("/data/")
                ? Optional.ofNullable(reading.join().assets().get(path))
                : Optional.empty();
    }

    /** Without waiting: while the folder is read, it is where MNIST comes from. */
    @Override
    public String mnist() {
        return reading.isDone() ? reading.join().origin() : "folder";
    }

    private static Contents goOnWithout(Throwable problem) {
        Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
        String consequence = "The lab goes on without MNIST: its digits are generated.";
        if (cause instanceof MnistException) LOG.warn("{} {}", cause.getMessage(), consequence);
        else LOG.error(consequence, cause);
        return none();
    }

    private static Contents none() {
        return contents("absent", Map.of(), List.of());
    }

    private static Contents read(MnistFolder folder) {
        List<Asset> train = parts("train", folder.train(), TRAIN_PART);
        List<Asset> test = parts("test", folder.test(), TEST_PART);
        Map<String, Json> sets = new LinkedHashMap<>();
        sets.put("train", describe(train));
        sets.put("test", describe(test));
        return contents(
                "folder", sets, Stream.of(train, test).flatMap(List::stream).toList());
    }

    private static Contents contents(String origin, Map<String, Json> sets, List<Asset> parts) {
        Map<String, Json> index = new LinkedHashMap<>();
        index.put("mnist", Json.of(origin));
        index.putAll(sets);
        Map<String, Asset> assets = new LinkedHashMap<>();
        parts.forEach(part -> assets.put(part.path(), part));
        assets.put(INDEX, Asset.page(INDEX, Json.of(index).compact().getBytes(StandardCharsets.UTF_8)));
        return new Contents(origin, assets);
    }

    private static List<Asset> parts(String name, Dataset digits, int size) {
        List<Asset> parts = new ArrayList<>();
        for (int from = 0; from < digits.size(); from += size) {
            int count = Math.min(size, digits.size() - from);
            byte[] part = new byte[count * (1 + Dataset.PIXELS)];
            System.arraycopy(digits.labels(), from, part, 0, count);
            System.arraycopy(digits.images(), from * Dataset.PIXELS, part, count, count * Dataset.PIXELS);
            parts.add(Asset.hashed("/data/" + name + "-" + parts.size() + ".digits", part));
        }
        return parts;
    }

    private static Json describe(List<Asset> parts) {
        int count = parts.stream().mapToInt(MnistData::count).sum();
        List<Json> list = parts.stream().map(MnistData::describe).toList();
        Map<String, Json> description = new LinkedHashMap<>();
        description.put("count", Json.of(count));
        description.put("parts", Json.of(list));
        return Json.of(description);
    }

    private static Json describe(Asset part) {
        Map<String, Json> description = new LinkedHashMap<>();
        description.put("path", Json.of(part.path().substring(1)));
        description.put("count", Json.of(count(part)));
        description.put("size", Json.of(part.body().length));
        description.put("hash", Json.of(part.hash()));
        return Json.of(description);
    }

    private static int count(Asset part) {
        return part.body().length / (1 + Dataset.PIXELS);
    }

    /** What is served, and where it comes from. */
    private record Contents(String origin, Map<String, Asset> assets) {}
}
