package backprop.pendigits;

import backprop.data.pen.PenDigit;
import backprop.data.pen.PenDigitLines;
import backprop.fetch.DataException;
import backprop.fetch.IoMessages;
import backprop.json.JsonException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A folder that has the training digits: as the published archive, or as JSON lines in train.jsonl.gz. */
public record PenDigitFolder(Path folder) {
    private static final String LINES = "train.jsonl.gz";

    /** @throws DataException if it has neither, or what it has is something else */
    public List<PenDigit> digits() {
        Path archive = folder.resolve(PenDigitArchive.PUBLISHED.name());
        if (Files.isRegularFile(archive)) return ofArchive(archive);
        Path lines = folder.resolve(LINES);
        if (Files.isRegularFile(lines)) return ofLines(lines);
        throw new DataException("There is neither " + archive.getFileName() + " nor " + LINES + " in " + folder + ".");
    }

    private static List<PenDigit> ofArchive(Path archive) {
        if (PenDigitArchive.PUBLISHED.isIn(archive)) return PenDigitArchive.read(archive);
        throw new DataException(archive + " is not the published archive. Fetch it again.");
    }

    private static List<PenDigit> ofLines(Path path) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
            return PenDigitLines.read(lines.lines());
        } catch (IOException e) {
            throw new DataException(path + " cannot be read: " + IoMessages.reason(e) + ".", e);
        } catch (UncheckedIOException | JsonException | IllegalArgumentException e) {
            throw new DataException(path + " holds no digits of a pen: " + e.getMessage() + ".", e);
        }
    }
}
