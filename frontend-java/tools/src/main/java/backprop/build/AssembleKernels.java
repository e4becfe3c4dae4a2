package backprop.build;

import com.dylibso.chicory.wabt.Wat2Wasm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Runs in the build: makes one WebAssembly module of the text files in a folder. They hold functions; a line that begins
 * with ×4 stands for 4 lines, in which # is 0 to 3, and #·16 is 16 times that. Lines between ";; for N = 13, 8" and
 * ";; end" are written for 13, then for 8, and ‹N› in them is that number.
 */
public final class AssembleKernels {
    private static final Pattern FOR = Pattern.compile(";; for N = ([0-9, ]+)");
    private static final String END = ";; end";
    private static final Pattern REPEATED = Pattern.compile("\\s*×(\\d+) (.*)");
    private static final Pattern MULTIPLE = Pattern.compile("#·(\\d+)");

    private AssembleKernels() {}

    /** @param args the folder, and the module to be written */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Path module = Path.of(args[1]);
        List<Path> sources;
        try (Stream<Path> files = Files.list(folder)) {
            sources = files.filter(file -> file.toString().endsWith(".wat"))
                    .sorted()
                    .toList();
        }
        if (isNewer(module, sources)) return;
        StringBuilder text = new StringBuilder("(module\n(import \"env\" \"memory\" (memory 1))\n");
        for (Path source : sources) text.append(unrolled(Files.readAllLines(source)));
        Files.createDirectories(module.getParent());
        Files.write(module, Wat2Wasm.parse(text.append(")\n").toString()));
    }

    private static boolean isNewer(Path module, List<Path> sources) throws IOException {
        if (!Files.exists(module)) return false;
        for (Path source : sources) {
            if (Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(module)) >= 0) return false;
        }
        return true;
    }

    static String unrolled(List<String> lines) {
        return copied(lines).stream().flatMap(AssembleKernels::unrolled).collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> copied(List<String> lines) {
        List<String> result = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher start = FOR.matcher(lines.get(i));
            if (!start.matches()) {
                result.add(lines.get(i));
                continue;
            }
            int end = i + lines.subList(i, lines.size()).indexOf(END);
            for (String n : start.group(1).split(", ")) {
                for (String line : lines.subList(i + 1, end)) result.add(line.replace("‹N›", n));
            }
            i = end;
        }
        return result;
    }

    private static Stream<String> unrolled(String line) {
        Matcher repeated = REPEATED.matcher(line);
        if (!repeated.matches()) return Stream.of(line);
        return IntStream.range(0, Integer.parseInt(repeated.group(1))).mapToObj(i -> numbered(repeated.group(2), i));
    }

    private static String numbered(String line, int i) {
        return MULTIPLE.matcher(line).replaceAll(times -> multiple(times, i)).replace("#", Integer.toString(i));
    }

    private static String multiple(MatchResult times, int i) {
        return Integer.toString(i * Integer.parseInt(times.group(1)));
    }
}
