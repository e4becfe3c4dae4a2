package backprop.site;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The whole site in one file, as the build made it for the one jar: to make it of its parts took more than half of the time
 * until the server answers. Where there is no such file, as in the source's own folders, the site is made at each start.
 */
public final class PackedSite {
    private static final String RESOURCE = "/backprop/site.packed";

    private PackedSite() {}

    /** @param args the file to be written */
    public static void main(String[] args) throws IOException {
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])))) {
            write(Site.load(), file);
        }
    }

    static void write(Site site, OutputStream file) throws IOException {
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(site.assets().size());
        for (Asset asset : site.assets().values()) {
            out.writeUTF(asset.path());
            out.writeUTF(asset.hash());
            out.writeBoolean(asset.immutable());
            out.writeInt(asset.body().length);
            out.write(asset.body());
        }
        out.flush();
    }

    static SortedMap<String, Asset> read(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(file);
        SortedMap<String, Asset> assets = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String path = in.readUTF();
            String hash = in.readUTF();
            boolean immutable = in.readBoolean();
            assets.put(path, Asset.of(path, in.readNBytes(in.readInt()), hash, immutable));
        }
        return assets;
    }

    /** That of the jar in which we run. */
    static Optional<SortedMap<String, Asset>> find() {
        try (InputStream file = PackedSite.class.getResourceAsStream(RESOURCE)) {
            return file == null ? Optional.empty() : Optional.of(read(new BufferedInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
