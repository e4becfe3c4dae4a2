package backprop.site;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Files and folders of the class path, in folders and in jars. Each jar is opened once: in the one jar are all of them. */
final class ClassPath implements AutoCloseable {
    private final Map<Path, FileSystem> jars = new HashMap<>();

    /**
     * Puts a file, or all files below a folder, into a map.
     *
     * @param path that takes the place of the resource's own
     * @throws IllegalStateException if there is no such resource
     */
    void copy(String resource, Map<String, byte[]> into, String path) throws IOException {
        URL url = ClassPath.class.getClassLoader().getResource(resource);
        if (url == null) throw new IllegalStateException("nothing at " + resource + " on the class path");
        URI place = URI.create(url.toString());
        Path top = place.getScheme().equals("jar") ? inJar(place, resource) : Path.of(place);
        copyTree(top, into, path);
    }

    private Path inJar(URI place, String resource) throws IOException {
        // As it is written: a folder may have a blank in its name, or an exclamation mark.
        String file = place.getRawSchemeSpecificPart();
        Path jar = Path.of(URI.create(file.substring(0, file.lastIndexOf("!/"))));
        FileSystem opened = jars.get(jar);
        if (opened == null) {
            // By its path: by its URI it would be shared, and two sites that are read at once would close it on each
            // other.
            opened = FileSystems.newFileSystem(jar);
            jars.put(jar, opened);
        }
        return opened.getPath("/" + resource);
    }

    static void copyTree(Path top, Map<String, byte[]> into, String path) throws IOException {
        try (Stream<Path> tree = Files.walk(top)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                String relative = top.relativize(file).toString().replace('\\', '/');
                into.put(path + relative, Files.readAllBytes(file));
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (FileSystem jar : jars.values()) jar.close();
    }
}
