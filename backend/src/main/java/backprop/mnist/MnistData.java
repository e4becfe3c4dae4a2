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
import java.util.stream.Stream;

/**
 * MNIST as a browser gets it: an index, and part files named by their content. A part holds the labels of its digits,
 * then their pixels, a byte each. Read in the background, so that the server answers at once.
 */
public final class MnistData implements Data {
    private static final String INDEX = "/data/index.json";
    private static final int TRAIN_PART = 5_000;
    private static final int TEST_PART = 1_000;

    private final String origin;
    private final CompletableFuture<Map<String, Asset>> assets;

    private MnistData(String origin, CompletableFuture<Map<String, Asset>> assets) {
        this.origin = origin;
        this.assets = assets;
    }

    public static MnistData of(MnistFolder folder) {
        return new MnistData("folder", CompletableFuture.supplyAsync(() -> assets(folder)));
    }

    /** No MNIST here: the index says so, and the pages work on generated digits. */
    public static MnistData absent() {
        Asset index = index(Map.of("mnist", Json.of("absent")));
        return new MnistData("absent", CompletableFuture.completedFuture(Map.of(INDEX, index)));
    }

    @Override
    public Optional<Asset> find(String path) {
        return path.startsWith("/data/") ? Optional.ofNullable(assets.join().get(path)) : Optional.empty();
    }

    @Override
    public String mnist() {
        return origin;
    }

    private static Map<String, Asset> assets(MnistFolder folder) {
        List<Asset> train = parts("train", folder.train(), TRAIN_PART);
        List<Asset> test = parts("test", folder.test(), TEST_PART);
        Map<String, Json> index = new LinkedHashMap<>();
        index.put("mnist", Json.of("folder"));
        index.put("train", describe(train));
        index.put("test", describe(test));
        Map<String, Asset> assets = new LinkedHashMap<>();
        Stream.of(train, test, List.of(index(index)))
                .flatMap(List::stream)
                .forEach(asset -> assets.put(asset.path(), asset));
        return assets;
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
        return Json.of(description);
    }

    private static int count(Asset part) {
        return part.body().length / (1 + Dataset.PIXELS);
    }

    private static Asset index(Map<String, Json> index) {
        return Asset.page(INDEX, Json.of(index).compact().getBytes(StandardCharsets.UTF_8));
    }
}
