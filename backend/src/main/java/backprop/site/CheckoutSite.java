package backprop.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The site of a checkout that somebody works on: web as it is on the disk, scripts as they were compiled last, and a script in
 * each page that loads it again when something has changed.
 */
public final class CheckoutSite {
    private static final String RELOAD = "/reload.js";
    private static final String FRAME = "/frame.html", END_OF_HEAD = "</head>";
    /** What a browser has kept of a lab at the same address would be shown instead of what is being worked on. */
    private static final String NOTHING_KEPT = """
        addEventListener('install', () => skipWaiting());
        addEventListener('activate', event => event.waitUntil(
          Promise.all([caches.keys().then(names => Promise.all(names.map(name => caches.delete(name)))), registration.unregister()])));
        """;

    /** What the build makes files of its own of, and those files. */
    private static final Set<String> NOT_SERVED = Set.of("pom.xml", "target", "kernels", "editor", "js");

    private final Sources built = Sources.load();
    private final Path web;
    private final Path scripts;
    private final Path modules;
    private final List<Path> sources;

    /** @param scripts the folder of those that were compiled since the build */
    public CheckoutSite(Path checkout, Path scripts) {
        this.scripts = scripts;
        web = checkout.resolve("web");
        modules = web.resolve("js");
        sources = List.of(
                checkout.resolve("frontend-java/core/src/main/java"),
                checkout.resolve("frontend-java/app/src/main/java"));
    }

    /** The files and folders that it is made of. */
    public List<Path> folders() {
        return Stream.concat(served(), Stream.of(modules, scripts)).toList();
    }

    /** @throws IllegalStateException if the files do not make a site, with the reason */
    public Site load() {
        Map<Path, String> folders = new LinkedHashMap<>();
        served().forEach(path -> folders.put(path, "/" + path.getFileName() + (Files.isDirectory(path) ? "/" : "")));
        folders.put(scripts, "/app/");
        Sources now = built.with(folders);
        String frame = now.text(FRAME).replace(END_OF_HEAD, "<script src=\"" + RELOAD + "\"></script>" + END_OF_HEAD);
        return Site.of(now.with(FRAME, bytes(frame)).with(RELOAD, reload()), Site.VERSION, "/");
    }

    /** What the site has only here: the modules that scripts import, the scripts' maps, and the sources that these lead to. */
    public Optional<Asset> find(String path) {
        if (path.equals("/service-worker.js")) return Optional.of(Asset.page(path, bytes(NOTHING_KEPT)));
        if (path.startsWith("/app/src/")) return ofFirst(path, sources, path.substring("/app/src/".length()));
        if (path.startsWith("/app/")) return ofFirst(path, List.of(modules, scripts), path.substring("/app/".length()));
        return Optional.empty();
    }

    /** Of web, the files and folders that a browser gets. */
    private Stream<Path> served() {
        try (Stream<Path> all = Files.list(web)) {
            return all.filter(path -> !NOT_SERVED.contains(path.getFileName().toString())).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a folder, or of one below it, and of no other. */
    private static Optional<Asset> ofFirst(String path, List<Path> folders, String name) {
        return folders.stream()
                .map(folder -> Map.entry(folder, folder.resolve(name).normalize()))
                .filter(found -> found.getValue().startsWith(found.getKey()) && Files.isRegularFile(found.getValue()))
                .findFirst()
                .map(found -> Asset.page(path, read(found.getValue())));
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] reload() {
        try (InputStream script = CheckoutSite.class.getResourceAsStream("/backprop/develop/reload.js")) {
            return script.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
