package backprop.export;

import backprop.disk.AtomicFile;
import backprop.site.Asset;
import backprop.site.Encoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes the site as plain files. What is there already is written over, and nothing is deleted: a browser with an older
 * page still finds what that page needs. Pages come last, so that a folder in use never leads to files that are not there;
 * and after them the service worker, which keeps the pages that it finds.
 */
public final class StaticExport {
    private final Path folder;
    private final boolean compressed;

    /** @param compressed beside each file the same as .gz and .br, for servers that look for them */
    public StaticExport(Path folder, boolean compressed) {
        this.folder = folder;
        this.compressed = compressed;
    }

    /** @throws IOException if a file cannot be written */
    public void write(List<Asset> assets) throws IOException {
        List<Asset> pagesLast = new ArrayList<>(assets);
        pagesLast.sort(Comparator.comparing((Asset asset) -> !asset.immutable())
                .thenComparing(asset -> asset.path().equals("/service-worker.js")));
        for (Asset asset : pagesLast) write(asset);
        AtomicFile.write(folder.resolve("_headers"), HeadersFile.of(assets).getBytes(StandardCharsets.UTF_8));
    }

    private void write(Asset asset) throws IOException {
        Path file = folder.resolve(fileName(asset.path()));
        Files.createDirectories(file.getParent());
        AtomicFile.write(file, asset.body());
        if (!compressed) return;
        for (Encoding encoding : List.of(Encoding.GZIP, Encoding.BROTLI)) {
            byte[] body = asset.body(encoding);
            String end = encoding == Encoding.GZIP ? ".gz" : ".br";
            if (body != asset.body()) AtomicFile.write(file.resolveSibling(file.getFileName() + end), body);
        }
    }

    private static String fileName(String path) {
        return path.substring(1) + (path.endsWith("/") ? "index.html" : "");
    }
}
