package backprop.pendigits;

import backprop.data.pen.PenDigit;
import backprop.data.pen.UnipenText;
import backprop.fetch.DataException;
import backprop.fetch.IoMessages;
import backprop.fetch.PublishedFile;
import backprop.fetch.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;

/**
 * The archive that the UCI Machine Learning Repository publishes as number 81: Alpaydin and Alimoglu, "Pen-Based Recognition of
 * Handwritten Digits", CC BY 4.0. The digits of its thirty writers are for training, those of fourteen others for tests.
 *
 * @param size bytes
 */
record PenDigitArchive(URI address, int size, String sha256) implements PublishedFile {
    static final PenDigitArchive PUBLISHED = new PenDigitArchive(
            URI.create("https://archive.ics.uci.edu/static/public/81/pen+based+recognition+of+handwritten+digits.zip"),
            1_668_118,
            "1e02bea023613c2b11c9492f6f34caf975420455934f3527d270cee9a1f03b64");

    /** Of the training digits, packed by Unix's compress. */
    static final String ENTRY = "pendigits-orig.tra.Z";

    @Override
    public String name() {
        return "pendigits.zip";
    }

    @Override
    public long mostBytes() {
        return size;
    }

    @Override
    public boolean isIn(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return Sha256.of(in, size).equals(sha256);
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws DataException if it cannot be read */
    static List<PenDigit> read(Path path) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry entry = zip.getEntry(ENTRY);
            if (entry == null) throw new DataException(path + " has no " + ENTRY + ".");
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    new ZCompressorInputStream(zip.getInputStream(entry)), StandardCharsets.US_ASCII))) {
                return UnipenText.read(lines.lines());
            }
        } catch (IOException e) {
            throw new DataException(path + " cannot be read: " + IoMessages.reason(e) + ".", e);
        }
    }
}
