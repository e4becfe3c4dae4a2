package backprop.mnist;

import backprop.fetch.PublishedFile;
import backprop.fetch.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A published file, known by the SHA-256 of its unpacked content: mirrors compress differently.
 *
 * @param unpackedName without .gz
 * @param size bytes, unpacked
 * @param packedSize bytes, gzipped as first published
 */
record MnistFile(String unpackedName, int size, int packedSize, String sha256) implements PublishedFile {
    private static final int GZIP_ADDS_AT_MOST = 50_000;

    @Override
    public String name() {
        return unpackedName + ".gz";
    }

    @Override
    public long mostBytes() {
        return size + GZIP_ADDS_AT_MOST;
    }

    boolean isContent(byte[] content) {
        return content.length == size && Sha256.of(content).equals(sha256);
    }

    /** Whether a gzipped file holds this content. */
    @Override
    public boolean isIn(Path path) {
        try (InputStream raw = Files.newInputStream(path);
                InputStream in = new GZIPInputStream(raw, 1 << 16)) {
            return Sha256.of(in, size).equals(sha256);
        } catch (IOException e) {
            return false;
        }
    }
}
