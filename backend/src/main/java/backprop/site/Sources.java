package backprop.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of the class path that make the site: all of web and app, and what we use of the libraries. */
record Sources(SortedMap<String, byte[]> files) {
    private static final String WEBJARS = "META-INF/resources/webjars/";
    private static final String PICO = WEBJARS + "picocss__pico/2.1.1/",
            KATEX = WEBJARS + "katex/0.18.11/",
            UPLOT = WEBJARS + "uplot/1.6.30/";
    private static final Pattern KATEX_FILES = Pattern.compile("dist/(katex\\.min\\.(js|css)|fonts/.+\\.woff2)");

    static Sources load() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        addFolder(files, "backprop/web/", "/");
        addFolder(files, "backprop/app/", "/app/");
        addFolder(files, "backprop/source/", "/source/");
        addFolder(files, PICO + "css/pico.min.css", "/lib/pico/pico.min.css");
        addKatex(files);
        addFolder(files, UPLOT + "dist/uPlot.iife.min.js", "/lib/uplot/uPlot.iife.min.js");
        addFolder(files, "backprop/LICENSE", Licences.TEXTS + "backprop-lab.txt");
        addFolder(files, PICO + "LICENSE.md", Licences.TEXTS + "pico.txt");
        addFolder(files, KATEX + "LICENSE", Licences.TEXTS + "katex.txt");
        addFolder(files, UPLOT + "LICENSE", Licences.TEXTS + "uplot.txt");
        return new Sources(files);
    }

    /** The same with what stands in folders of this machine over it. */
    Sources with(Map<Path, String> folders) {
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        folders.forEach((folder, path) -> {
            try {
                addTree(all, folder, path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return new Sources(all);
    }

    /** The same with one more file, or with another in its place. */
    Sources with(String path, byte[] content) {
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        all.put(path, content);
        return new Sources(all);
    }

    String text(String path) {
        byte[] content = files.get(path);
        if (content == null) throw new IllegalStateException("the site has no file " + path);
        return new String(content, StandardCharsets.UTF_8);
    }

    /** The files below a folder, by their whole paths. */
    Map<String, byte[]> below(String folder) {
        return files.subMap(folder, folder + Character.MAX_VALUE);
    }

    /** Of all that the library comes with: script, style sheet, and fonts in the one format that all browsers read. */
    private static void addKatex(SortedMap<String, byte[]> files) {
        SortedMap<String, byte[]> all = new TreeMap<>();
        addFolder(all, KATEX, "");
        all.forEach((path, content) -> {
            if (KATEX_FILES.matcher(path).matches()) files.put(path.replaceFirst("dist/", "/lib/katex/"), content);
        });
    }

    private static void addFolder(Map<String, byte[]> files, String resource, String path) {
        URL url = Sources.class.getClassLoader().getResource(resource);
        if (url == null) throw new IllegalStateException("nothing at " + resource + " on the class path");
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                addTree(files, Path.of(uri), path);
                return;
            }
            // By its path: by its URI it would be shared, and two sites that are read at once would close it on each
            // other.
            Path library = Path.of(URI.create(uri.getSchemeSpecificPart().split("!", 2)[0]));
            try (FileSystem jar = FileSystems.newFileSystem(library)) {
                addTree(files, jar.getPath("/" + resource), path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addTree(Map<String, byte[]> files, Path top, String path) throws IOException {
        try (Stream<Path> tree = Files.walk(top)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String relative = top.relativize(file).toString().replace('\\', '/');
                files.put(path + relative, Files.readAllBytes(file));
            }
        }
    }
}
