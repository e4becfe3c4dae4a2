package backprop.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teavm.tooling.TeaVMTool;

/**
 * What a script was made of: the project's classes that are reached from its main class, the modules of web/js, and the compiler. A class that
 * is not reached yet is only reached when one that is has changed.
 */
record Ingredients(List<String> files, String hash) {
    /** @param modules by their names on the class path */
    static Ingredients of(Collection<String> reachable, List<String> modules) {
        Stream<String> classes = reachable.stream()
                .filter(name -> name.startsWith("backprop."))
                .map(Ingredients::file)
                .sorted();
        List<String> files = Stream.concat(classes, modules.stream()).toList();
        return new Ingredients(files, hash(files));
    }

    /** As it was written; of nothing if there is no such file. */
    static Ingredients read(Path note) throws IOException {
        if (!Files.exists(note)) return new Ingredients(List.of(), "");
        List<String> lines = Files.readAllLines(note);
        return new Ingredients(lines.subList(1, lines.size()), lines.get(0));
    }

    void write(Path note) throws IOException {
        Files.writeString(note, Stream.concat(Stream.of(hash), files.stream()).collect(Collectors.joining("\n")));
    }

    boolean areUnchanged() {
        return hash.equals(hash(files));
    }

    private static String hash(List<String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(compiler().getBytes());
            for (Class<?> options : List.of(Script.class, ScriptCompiler.class, Modules.class))
                digest.update(content(file(options.getName())));
            for (String name : files) {
                digest.update(name.getBytes());
                digest.update(content(name));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's name has the version in it. */
    private static String compiler() {
        return TeaVMTool.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
    }

    private static String file(String className) {
        return className.replace('.', '/') + ".class";
    }

    private static byte[] content(String name) throws IOException {
        try (InputStream file = Ingredients.class.getClassLoader().getResourceAsStream(name)) {
            return file == null ? new byte[0] : file.readAllBytes();
        }
    }
}
