package backprop.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** What one address answers. Compressed at most once. */
public final class Asset {
    private final String path;
    private final byte[] body;
    private final String hash;
    private final boolean immutable;
    private final Map<Encoding, byte[]> compressed = new EnumMap<>(Encoding.class);

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

    /** The body as it travels; the body itself where compression does not pay. */
    public synchronized byte[] body(Encoding encoding) {
        if (!MediaType.compressible(path)) return body;
        return compressed.computeIfAbsent(encoding, how -> how.smaller(body));
    }

    /** In all encodings, so that nobody waits for it later. */
    public void compress() {
        for (Encoding encoding : Encoding.values()) body(encoding);
    }

    static String hashOf(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
