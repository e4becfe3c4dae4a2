package backprop.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files of the class path that make the site: all of web and app, and what we use of the libraries. */
record Sources(SortedMap<String, byte[]> files) {
    private static final String WEBJARS = "META-INF/resources/webjars/";
    private static final String PICO = WEBJARS + "picocss__pico/2.1.1/",
            KATEX = WEBJARS + "katex/0.18.11/",
            UPLOT = WEBJARS + "uplot/1.6.30/";
    private static final Pattern KATEX_FILES = Pattern.compile("dist/(katex\\.min\\.(js|css)|fonts/.+\\.woff2)");

    static Sources load() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ClassPath classPath = new ClassPath()) {
            classPath.copy("backprop/web/", files, "/");
            classPath.copy("backprop/app/", files, "/app/");
            classPath.copy("backprop/source/", files, "/source/");
            classPath.copy(PICO + "css/pico.min.css", files, "/lib/pico/pico.min.css");
            copyKatex(classPath, files);
            classPath.copy(UPLOT + "dist/uPlot.iife.min.js", files, "/lib/uplot/uPlot.iife.min.js");
            classPath.copy("backprop/LICENSE", files, Licences.TEXTS + "backprop-lab.txt");
            classPath.copy(PICO + "LICENSE.md", files, Licences.TEXTS + "pico.txt");
            classPath.copy(KATEX + "LICENSE", files, Licences.TEXTS + "katex.txt");
            classPath.copy(UPLOT + "LICENSE", files, Licences.TEXTS + "uplot.txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sources(files);
    }

    /** The same with what stands in folders of this machine over it. */
    Sources with(Map<Path, String> folders) {
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        folders.forEach((folder, path) -> {
            try {
                ClassPath.copyTree(folder, all, path);
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
    private static void copyKatex(ClassPath classPath, SortedMap<String, byte[]> files) throws IOException {
        SortedMap<String, byte[]> all = new TreeMap<>();
        classPath.copy(KATEX, all, "");
        all.forEach((path, content) -> {
            if (KATEX_FILES.matcher(path).matches()) files.put(path.replaceFirst("dist/", "/lib/katex/"), content);
        });
    }
}
