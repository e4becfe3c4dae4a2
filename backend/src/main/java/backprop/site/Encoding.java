package backprop.site;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * How a body travels. Browsers take Brotli only over HTTPS and from this very machine; over a classroom's network it is
 * gzip. The last percents cost ten times the work: not for what is large.
 */
public enum Encoding {
    BROTLI("br") {
        @Override
        byte[] compress(byte[] body) throws IOException {
            if (!Brotli4jLoader.isAvailable()) return body;
            return Encoder.compress(body, new Encoder.Parameters().setQuality(body.length > LARGE ? 5 : 9));
        }
    },
    GZIP("gzip") {
        @Override
        byte[] compress(byte[] body) throws IOException {
            int level = body.length > LARGE ? Deflater.DEFAULT_COMPRESSION : Deflater.BEST_COMPRESSION;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length / 2);
            try (GZIPOutputStream out = new GZIPOutputStream(bytes) {
                {
                    def.setLevel(level);
                }
            }) {
                out.write(body);
            }
            return bytes.toByteArray();
        }
    },
    IDENTITY("") {
        @Override
        byte[] compress(byte[] body) {
            return body;
        }
    };

    private static final int LARGE = 1_000_000;

    private final String token;

    Encoding(String token) {
        this.token = token;
    }

    /** As Accept-Encoding and Content-Encoding have it. */
    public String token() {
        return token;
    }

    abstract byte[] compress(byte[] body) throws IOException;

    /** The body itself where compression does not pay. */
    byte[] smaller(byte[] body) {
        try {
            byte[] compressed = compress(body);
            return compressed.length < body.length ? compressed : body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
