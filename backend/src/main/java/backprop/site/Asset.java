package backprop.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** What one address answers. Compressed at most once, when first asked for. */
public final class Asset {
    private static final int LARGE = 1_000_000;

    private final String path;
    private final byte[] body;
    private final String hash;
    private final boolean immutable;
    private byte[] gzip;

    private Asset(String path, byte[] body, String hash, boolean immutable) {
        this.path = path;
        this.body = body;
        this.hash = hash;
        this.immutable = immutable;
    }

    /** Keeps its name while its content changes: a browser asks again each time. */
    public static Asset page(String path, byte[] body) {
        return new Asset(path, body, hashOf(body), false);
    }

    /** Carries the hash of its content in its name ("/css/draw.css" becomes "/css/draw.1f0c….css"): kept for ever. */
    public static Asset hashed(String path, byte[] body) {
        String hash = hashOf(body);
        int dot = path.lastIndexOf('.');
        return new Asset(path.substring(0, dot) + "." + hash + path.substring(dot), body, hash, true);
    }

    public String path() {
        return path;
    }

    public byte[] body() {
        return body;
    }

    public String hash() {
        return hash;
    }

    public boolean immutable() {
        return immutable;
    }

    public String type() {
        return MediaType.of(path);
    }

    /** The body compressed, or the body itself where compression does not pay. */
    public synchronized byte[] gzip() {
        if (gzip == null) gzip = MediaType.compressible(path) ? smaller(compress(body)) : body;
        return gzip;
    }

    private byte[] smaller(byte[] compressed) {
        return compressed.length < body.length ? compressed : body;
    }

    /** The last percents cost ten times the work: not for what is large, somebody waits for it. */
    private static byte[] compress(byte[] body) {
        int level = body.length > LARGE ? Deflater.DEFAULT_COMPRESSION : Deflater.BEST_COMPRESSION;
        var bytes = new ByteArrayOutputStream(body.length / 2);
        try (var out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(level);
            }
        }) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String hashOf(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
