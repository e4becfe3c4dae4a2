package backprop.download;

import backprop.data.Dataset;
import backprop.json.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A part file of MNIST, as data/index.json names it: the labels of its digits, then their pixels, a byte each.
 *
 * @param gzip where it stands as a gzip file
 */
public record DigitPart(int count, String path, Optional<String> gzip) {
    public static DigitPart of(Json part) {
        return new DigitPart(
                part.get("count").integer(),
                part.get("path").text(),
                part.find("gzip").map(Json::text));
    }

    /** Those of a set, "train" or "test". */
    public static List<DigitPart> all(Json set) {
        return set.get("parts").items().stream().map(DigitPart::of).toList();
    }

    /** In bytes, unpacked. */
    public int length() {
        return count * (1 + Dataset.PIXELS);
    }

    /** What is read of it, the same by all: the gzip file where that can be unpacked, for the rest of it can be asked for. */
    public String file(boolean unpacks) {
        return unpacks ? gzip.orElse(path) : path;
    }

    /**
     * Its first digits.
     *
     * @param content whole, or begun
     */
    public Dataset first(byte[] content, int digits) {
        return new Dataset(
                Arrays.copyOfRange(content, count, count + digits * Dataset.PIXELS), Arrays.copyOf(content, digits));
    }
}
