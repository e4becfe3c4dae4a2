package backprop.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** What one address answers. Compressed at most once. */
public final class Asset {
    private final String path;
    private final Supplier<byte[]> body;
    private final Supplier<String> hash;
    private final boolean immutable;
    private final boolean inBackground;
    private final boolean compressible;
    private final Map<Encoding, byte[]> compressed = new ConcurrentHashMap<>();

    private Asset(
            String path,
            Supplier<byte[]> body,
            Supplier<String> hash,
            boolean immutable,
            boolean inBackground,
            boolean compressible) {
        this.path = path;
        this.body = body;
        this.hash = hash;
        this.immutable = immutable;
        this.inBackground = inBackground;
        this.compressible = compressible;
    }

    /** One whose hash is known. */
    static Asset of(String path, byte[] body, String hash, boolean immutable) {
        return new Asset(path, () -> body, () -> hash, immutable, false, MediaType.compressible(path));
    }

    /** Keeps its name while its content changes: a browser asks again each time. */
    public static Asset page(String path, byte[] body) {
        return of(path, body, hashOf(body), false);
    }

    /** Carries the hash of its content in its name ("/css/draw.css" becomes "/css/draw.1f0c….css"): kept for ever. */
    public static Asset hashed(String path, byte[] body) {
        String hash = hashOf(body);
        return of(withInName(path, hash), body, hash, true);
    }

    /** The same, for what a page loads while it is used already: where many load, others go first. */
    public Asset inBackground() {
        return new Asset(path, body, hash, immutable, true, compressible);
    }

    /** The same for a browser on this machine that is to ask for it each time. */
    public Asset forDevelopment() {
        return new Asset(path, body, hash, false, inBackground, false);
    }

    /**
     * The same as a gzip file of its own ("/data/train-0.1f0c….gzip.digits"). A browser unpacks what is compressed on the
     * way, and cannot ask for the rest of that; of a file it can. Made when it is first asked for.
     */
    public Asset gzipFile() {
        AtomicReference<String> known = new AtomicReference<>();
        Supplier<byte[]> file = () -> body(Encoding.GZIP);
        Supplier<String> hashOfFile = () -> {
            if (known.get() == null) known.set(hashOf(file.get()));
            return known.get();
        };
        return new Asset(withInName(path, "gzip"), file, hashOfFile, immutable, inBackground, false);
    }

    private static String withInName(String path, String part) {
        int dot = path.lastIndexOf('.');
        return path.substring(0, dot) + "." + part + path.substring(dot);
    }

    public String path() {
        return path;
    }

    public byte[] body() {
        return body.get();
    }

    public String hash() {
        return hash.get();
    }

    public boolean immutable() {
        return immutable;
    }

    public boolean isInBackground() {
        return inBackground;
    }

    public String type() {
        return MediaType.of(path);
    }

    /**
     * The body as it travels; the body itself where compression does not pay. Nobody waits for another encoding than he asks
     * for.
     */
    public byte[] body(Encoding encoding) {
        if (!compressible) return body();
        byte[] known = compressed.get(encoding);
        return known != null ? known : compressed.computeIfAbsent(encoding, how -> how.smaller(body()));
    }

    /** So that nobody waits for it later: in all encodings, or, what has a gzip file of its own that all ask for, in that. */
    public void compress() {
        if (inBackground) body(Encoding.GZIP);
        else for (Encoding encoding : Encoding.values()) body(encoding);
    }

    static String hashOf(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
