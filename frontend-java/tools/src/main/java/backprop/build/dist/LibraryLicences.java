package backprop.build.dist;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Runs in the build: the licences of the libraries in the one jar, in one text. Of each library the files that it brings along,
 * and a text of ours where it brings none.
 */
public final class LibraryLicences {
    /** Says the licences, "NAME  LICENCE" a line, in which a name may end with -*; all other lines begin the text. */
    private static final String LIST = "libraries.txt";
    /** For a licence: a module of the lab's own, of which the text says nothing. */
    private static final String OURS = "ours";
    /** Its text is the lab's own licence, which is there in any case. */
    private static final String WITHOUT_TEXT = "Apache-2.0";

    private static final Pattern LISTED = Pattern.compile("(\\S+) {2,}(\\S.*)");
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[\\w.-]*)\\.jar");
    private static final Pattern TEXT =
            Pattern.compile("(?:.*/)?(?:\\w+-)?(?:licen[cs]e|notice)(?:\\.(?:txt|md))?", Pattern.CASE_INSENSITIVE);
    private static final String RULE = "=".repeat(80) + "\n";

    private final List<Path> folders;
    private final Map<String, String> licences = new LinkedHashMap<>();
    /** Each text that stands there already, and of which library. */
    private final Map<String, String> known = new HashMap<>();

    private final StringBuilder text = new StringBuilder();

    private LibraryLicences(List<Path> folders) throws IOException {
        this.folders = folders;
        for (String line : Files.readAllLines(folders.get(0).resolve(LIST))) {
            Matcher listed = LISTED.matcher(line);
            if (listed.matches()) licences.put(listed.group(1), listed.group(2));
            else text.append(line).append('\n');
        }
    }

    /** @param args the class path, the file to be written, the folder of the list, and further folders with texts of ours */
    public static void main(String[] args) throws IOException {
        List<Path> jars =
                Stream.of(args[0].split(File.pathSeparator)).map(Path::of).toList();
        List<Path> folders = Stream.of(args).skip(2).map(Path::of).toList();
        Path file = Path.of(args[1]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, of(jars, folders));
    }

    /**
     * @param jars what is no jar is left out: a module of the lab's own that is not packaged yet
     * @param folders the first has the list
     * @throws IllegalStateException if a library is not listed, or nothing has the words of its licence
     */
    static String of(List<Path> jars, List<Path> folders) throws IOException {
        LibraryLicences licences = new LibraryLicences(folders);
        List<Path> sorted = jars.stream()
                .filter(jar -> jar.toString().endsWith(".jar"))
                .sorted(Comparator.comparing(jar -> jar.getFileName().toString()))
                .toList();
        for (Path jar : sorted) licences.add(jar);
        return licences.text.toString();
    }

    private void add(Path jar) throws IOException {
        Matcher name = JAR.matcher(jar.getFileName().toString());
        if (!name.matches()) throw new IllegalStateException(jar + " has no version in its name.");
        String listed = listed(name.group(1));
        String licence = licences.get(listed);
        if (licence.equals(OURS)) return;
        String title = name.group(1) + " " + name.group(2);
        text.append('\n').append(RULE).append(title).append(": ").append(licence);
        text.append('\n').append(RULE);
        List<String> texts = textsIn(jar);
        ourTextOf(listed).ifPresent(texts::add);
        if (texts.isEmpty() && !licence.startsWith(WITHOUT_TEXT))
            throw new IllegalStateException(
                    jar + " brings no text of its licence: write one for " + listed + " in " + folders.get(0) + ".");
        for (String words : texts) {
            String before = known.putIfAbsent(words.replaceAll("\\s+", " "), title);
            text.append('\n')
                    .append(before == null ? words : "The same words as of " + before + ".")
                    .append('\n');
        }
    }

    /** Under which name a library stands in the list. */
    private String listed(String library) {
        if (licences.containsKey(library)) return library;
        for (int end = library.lastIndexOf('-'); end > 0; end = library.lastIndexOf('-', end - 1)) {
            String family = library.substring(0, end) + "-*";
            if (licences.containsKey(family)) return family;
        }
        throw new IllegalStateException(library + " is in the jar, and nothing says under which licence: add a line to "
                + folders.get(0).resolve(LIST) + ".");
    }

    private static List<String> textsIn(Path jar) throws IOException {
        List<String> texts = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(LibraryLicences::isText).toList())
                texts.add(words(zip.getInputStream(entry).readAllBytes()));
        }
        return texts;
    }

    private Optional<String> ourTextOf(String listed) throws IOException {
        for (Path folder : folders) {
            Path file = folder.resolve(listed.replace("-*", "") + ".txt");
            if (Files.exists(file)) return Optional.of(words(Files.readAllBytes(file)));
        }
        return Optional.empty();
    }

    private static boolean isText(ZipEntry entry) {
        return !entry.isDirectory() && TEXT.matcher(entry.getName()).matches();
    }

    private static String words(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).replace("\r\n", "\n").strip();
    }
}
