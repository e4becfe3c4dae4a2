package backprop.data.pad;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backprop.data.Dataset;
import backprop.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Digits of thirty writers as strokes of a pen, where BACKPROP_PENDIGITS names the folder with train.jsonl.gz; elsewhere the
 * tests that need them are skipped, and say so. Alpaydin and Alimoglu, "Pen-Based Recognition of Handwritten Digits", UCI
 * Machine Learning Repository 81, CC BY 4.0. A line a digit: {"digit": 8, "strokes": [[[x, y], …], …]}, y downwards.
 */
public final class PenDigits {
    /** Of the tablet's box. */
    private static final double SIDE = 500;

    private record PenDigit(int digit, List<Stroke> strokes) {}

    private PenDigits() {}

    /** Each drawn on the pad, the tablet's box over the whole of it, with the usual pen. */
    public static Dataset drawn() {
        List<PenDigit> digits = read();
        byte[] labels = new byte[digits.size()];
        for (int i = 0; i < labels.length; i++) labels[i] = (byte) digits.get(i).digit();
        return DrawnDataset.of(labels, i -> digits.get(i).strokes());
    }

    private static List<PenDigit> read() {
        String folder = System.getenv("BACKPROP_PENDIGITS");
        assumeTrue(folder != null && !folder.isEmpty(), "BACKPROP_PENDIGITS names no folder with train.jsonl.gz");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(folder).resolve("train.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            return lines.lines().map(Json::parse).map(PenDigits::digit).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PenDigit digit(Json json) {
        return new PenDigit(
                json.get("digit").integer(),
                json.get("strokes").items().stream().map(PenDigits::stroke).toList());
    }

    private static Stroke stroke(Json points) {
        List<Point> onPad = new ArrayList<>();
        for (Json point : points.items()) {
            List<Json> place = point.items();
            onPad.add(new Point(
                    place.get(0).number() * Ink.SIDE / SIDE, place.get(1).number() * Ink.SIDE / SIDE));
        }
        return new Stroke(Ink.USUAL_WIDTH, onPad);
    }
}
