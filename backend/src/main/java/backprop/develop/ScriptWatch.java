package backprop.develop;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A process that makes the scripts anew whose Java changes. It has the class path that the build compiled them with, of
 * which the server has nothing.
 */
final class ScriptWatch implements AutoCloseable {
    private static final String WATCH = "backprop.build.watch.WatchSources";
    private static final String MEMORY = "-Xmx1g";

    private final Process process;
    private final PrintStream requests;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    private ScriptWatch(Process process) {
        this.process = process;
        this.requests = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** Begins with an empty folder for scripts. */
    static ScriptWatch start(Checkout checkout) {
        try {
            empty(checkout.compiled());
            Files.createDirectories(checkout.scripts());
            List<String> command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    MEMORY,
                    "-XX:+UseSerialGC",
                    // To optimize it takes minutes in which the developer waits.
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    Files.readString(checkout.classPath()),
                    WATCH,
                    checkout.top().toString(),
                    checkout.notes().toString(),
                    checkout.compiled().toString());
            return new ScriptWatch(new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /** From now on this script follows its Java. */
    void watch(String script) {
        if (asked.add(script)) requests.println(script);
    }

    @Override
    public void close() {
        process.destroy();
    }
}
