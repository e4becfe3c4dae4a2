package backprop.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What published files are known by. */
public final class Sha256 {
    private Sha256() {}

    /** In hexadecimal digits. */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    /**
     * Of all that a stream has, without keeping it.
     *
     * @throws IOException if it has more bytes than that, too: a few kilobytes may unpack to gigabytes
     */
    public static String of(InputStream in, long mostBytes) throws IOException {
        MessageDigest digest = digest();
        new DigestInputStream(in, digest).transferTo(new AtMost(mostBytes));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

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
