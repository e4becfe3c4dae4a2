package backprop.data.pad;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import backprop.data.Dataset;
import backprop.data.pen.PenDigit;
import backprop.data.pen.PenDigitLines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Digits of thirty writers as strokes of a pen, where BACKPROP_PENDIGITS names the folder with train.jsonl.gz; elsewhere the
 * tests that need them are skipped, and say so. Alpaydin and Alimoglu, "Pen-Based Recognition of Handwritten Digits", UCI
 * Machine Learning Repository 81, CC BY 4.0.
 */
public final class PenDigits {
    private PenDigits() {}

    /** Each drawn on the pad, the tablet's box over the whole of it, with the usual pen. */
    public static Dataset drawn() {
        return PenDigit.drawn(read());
    }

    public static List<PenDigit> read() {
        String folder = System.getenv("BACKPROP_PENDIGITS");
        assumeTrue(folder != null && !folder.isEmpty(), "BACKPROP_PENDIGITS names no folder with train.jsonl.gz");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(Path.of(folder).resolve("train.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            return PenDigitLines.read(lines.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
