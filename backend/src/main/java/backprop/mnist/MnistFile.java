package backprop.mnist;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * A published file, known by the SHA-256 of its unpacked content: mirrors compress differently.
 *
 * @param size bytes, unpacked
 * @param packedSize bytes, gzipped as first published
 */
record MnistFile(String name, int size, int packedSize, String sha256) {
    String packedName() {
        return name + ".gz";
    }

    boolean isContent(byte[] content) {
        return content.length == size && sha256(content).equals(sha256);
    }

    /** Whether a gzipped file holds this content; without keeping the content. */
    boolean isPackedIn(Path path) {
        MessageDigest digest = digest();
        try (InputStream raw = Files.newInputStream(path);
                InputStream in = new DigestInputStream(new GZIPInputStream(raw, 1 << 16), digest)) {
            in.transferTo(new AtMost(size));
            return HexFormat.of().formatHex(digest.digest()).equals(sha256);
        } catch (IOException e) {
            return false;
        }
    }

    static String sha256(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A few kilobytes may unpack to gigabytes: we stop at one byte too many. */
    private static final class AtMost extends OutputStream {
        private long left;

        AtMost(long size) {
            left = size;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[1], 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            left -= count;
            if (left < 0) throw new IOException("more content than there should be");
        }
    }
}
