package backprop.build;

import backprop.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The modules that the editor is made of, by the names that they import each other by. */
final class EditorModules {
    /** Each library says in it where its module stands. */
    private static final String MAP = "META-INF/importmap.json";

    private static final String FOLDER = "META-INF/resources";
    private static final ClassLoader LIBRARIES = EditorModules.class.getClassLoader();

    private EditorModules() {}

    /** Where on the class path the module of each name stands. */
    static Map<String, String> places() throws IOException {
        Map<String, String> places = new TreeMap<>();
        for (URL map : Collections.list(LIBRARIES.getResources(MAP))) {
            Json.parse(text(map.openStream())).get("imports").members().forEach((name, place) -> {
                if (place.text().endsWith(".js")) places.put(name, FOLDER + place.text());
            });
        }
        return places;
    }

    /** @param folder of our own, whose autocomplete.js stands in for the library of that name */
    static Map<String, String> read(Path folder) throws IOException {
        Map<String, String> modules = new TreeMap<>();
        for (Map.Entry<String, String> module : places().entrySet()) {
            modules.put(module.getKey(), text(LIBRARIES.getResourceAsStream(module.getValue())));
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                modules.put(name.equals("autocomplete.js") ? "@codemirror/autocomplete" : name, Files.readString(file));
            }
        }
        return modules;
    }

    private static String text(InputStream stream) throws IOException {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Of the modules, and of what bundles them. */
    static String hash(Map<String, String> modules) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            modules.forEach((name, code) -> digest.update((name + "\n" + code).getBytes(StandardCharsets.UTF_8)));
            try (InputStream bundler = BundleEditor.class.getResourceAsStream("BundleEditor.class")) {
                digest.update(bundler.readAllBytes());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
