package backprop.mnist;

import backprop.data.Dataset;
import backprop.json.Json;
import backprop.site.Asset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a browser gets of MNIST: an index, and part files named by their content. A part holds the labels of its digits,
 * then their pixels, a byte each.
 *
 * @param origin where it comes from: "folder", "cache", "download" or "absent"
 */
record Contents(String origin, Map<String, Asset> assets) {
    private static final String INDEX = "/data/index.json";
    private static final int TRAIN_PART = 5_000;
    private static final int TEST_PART = 1_000;

    static Contents of(String origin, MnistFolder folder) {
        List<Asset> train = parts("train", folder.train(), TRAIN_PART);
        List<Asset> test = parts("test", folder.test(), TEST_PART);
        Map<String, Json> index = new LinkedHashMap<>();
        index.put("mnist", Json.of(origin));
        index.put("train", describe(train));
        index.put("test", describe(test));
        return of(origin, index, Stream.of(train, test).flatMap(List::stream).toList());
    }

    static Contents none() {
        return of("absent", Map.of("mnist", Json.of("absent")), List.of());
    }

    /** @param fetched the fraction that is here already */
    static Contents onItsWay(double fetched) {
        Map<String, Json> index = new LinkedHashMap<>();
        index.put("mnist", Json.of("download"));
        index.put("fetched", Json.of(Math.rint(fetched * 100) / 100));
        return of("download", index, List.of());
    }

    private static Contents of(String origin, Map<String, Json> index, List<Asset> parts) {
        Map<String, Asset> assets = new LinkedHashMap<>();
        assets.put(INDEX, Asset.page(INDEX, Json.of(index).compact().getBytes(StandardCharsets.UTF_8)));
        for (Asset part : parts) {
            Asset gzipFile = part.gzipFile();
            assets.put(part.path(), part);
            assets.put(gzipFile.path(), gzipFile);
        }
        return new Contents(origin, assets);
    }

    private static List<Asset> parts(String name, Dataset digits, int size) {
        List<Asset> parts = new ArrayList<>();
        for (int from = 0; from < digits.size(); from += size) {
            int count = Math.min(size, digits.size() - from);
            byte[] part = new byte[count * (1 + Dataset.PIXELS)];
            System.arraycopy(digits.labels(), from, part, 0, count);
            System.arraycopy(digits.images(), from * Dataset.PIXELS, part, count, count * Dataset.PIXELS);
            Asset asset = Asset.hashed("/data/" + name + "-" + parts.size() + ".digits", part);
            parts.add(parts.isEmpty() ? asset : asset.inBackground());
        }
        return parts;
    }

    private static Json describe(List<Asset> parts) {
        int count = parts.stream().mapToInt(Contents::count).sum();
        List<Json> list = parts.stream().map(Contents::describe).toList();
        Map<String, Json> description = new LinkedHashMap<>();
        description.put("count", Json.of(count));
        description.put("parts", Json.of(list));
        return Json.of(description);
    }

    private static Json describe(Asset part) {
        Map<String, Json> description = new LinkedHashMap<>();
        description.put("path", Json.of(part.path().substring(1)));
        description.put("gzip", Json.of(part.gzipFile().path().substring(1)));
        description.put("count", Json.of(count(part)));
        description.put("size", Json.of(part.body().length));
        description.put("hash", Json.of(part.hash()));
        return Json.of(description);
    }

    private static int count(Asset part) {
        return part.body().length / (1 + Dataset.PIXELS);
    }
}
