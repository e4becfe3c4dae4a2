package backprop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.site.PackedSite;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The command line in a Java of its own, without BACKPROP_DATA and PORT, and with nothing in its cache. It lives a minute
 * at most, so that whoever waits for it does not wait for ever.
 */
final class LabProcess implements AutoCloseable {
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    /** The site as the one jar has it: to make it of its parts takes more than half of a start. */
    private static final class Packed {
        private static final List<String> PROGRAM = program(folder() + File.pathSeparator + CLASS_PATH);

        private static Path folder() {
            try {
                Path folder = Files.createTempDirectory("packed-site");
                Path file = Files.createDirectories(folder.resolve("backprop")).resolve("site.packed");
                PackedSite.main(new String[] {file.toString()});
                for (Path made : List.of(folder, file.getParent(), file))
                    made.toFile().deleteOnExit();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final int SECONDS = 60;

    private final Process process;
    private final BufferedReader out;
    private final BufferedReader err;

    /** As quickly started as may be: what it computes is little. */
    private static List<String> program(String classPath) {
        return List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath, "backprop.Main");
    }

    LabProcess(String... args) {
        this(Map.of("BACKPROP_OFFLINE", "true"), args);
    }

    /** One that makes the site of its parts, as it is started from the source's folders. */
    static LabProcess fromSource(String... args) {
        return new LabProcess(Map.of("BACKPROP_OFFLINE", "true"), List.of(), program(CLASS_PATH), args);
    }

    /** One that may fetch MNIST. */
    static LabProcess online(String... args) {
        return new LabProcess(Map.of("BACKPROP_OFFLINE", "false"), args);
    }

    static LabProcess withMnistIn(String folder, String... args) {
        return new LabProcess(Map.of("BACKPROP_OFFLINE", "true", "BACKPROP_DATA", folder), args);
    }

    /** One that may open so many files and connections; where there is a shell that can say so. */
    static LabProcess withOpenFiles(int most, String... args) {
        List<String> shell = List.of("sh", "-c", "ulimit -n " + most + " && exec \"$@\"", "sh");
        return new LabProcess(Map.of("BACKPROP_OFFLINE", "true"), shell, args);
    }

    /** What another than this class path brings along: a program, and where it finds others. */
    static LabProcess of(List<String> program, String path, String... args) {
        return new LabProcess(Map.of("BACKPROP_OFFLINE", "true", "PATH", path), List.of(), program, args);
    }

    private LabProcess(Map<String, String> environment, String... args) {
        this(environment, List.of(), args);
    }

    private LabProcess(Map<String, String> environment, List<String> shell, String... args) {
        this(environment, shell, Packed.PROGRAM, args);
    }

    private LabProcess(Map<String, String> environment, List<String> shell, List<String> program, String... args) {
        List<String> command = new ArrayList<>(shell);
        command.addAll(program);
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("BACKPROP_DATA", "PORT"));
        builder.environment().putAll(environment);
        builder.environment()
                .put("BACKPROP_CACHE", Path.of("target", "no-cache").toString());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS).execute(process.toHandle()::destroyForcibly);
        out = process.inputReader(StandardCharsets.UTF_8);
        err = process.errorReader(StandardCharsets.UTF_8);
    }

    /** Waits for it. */
    String nextLine() throws IOException {
        return out.readLine();
    }

    /** Waits for a line that its user is told, whatever comes before it. */
    void awaitSentence(String sentence) throws IOException {
        String line = err.readLine();
        while (line != null && !line.equals(sentence)) line = err.readLine();
        assertEquals(sentence, line);
    }

    /** Where it serves; the first line says so. */
    URI address() throws IOException {
        return URI.create(nextLine().substring("Backprop Lab: ".length()));
    }

    /** What stands at an address. */
    static String get(URI address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** SIGTERM, where there is one. (Process.destroy would close what we still read from.) */
    void stop() {
        process.toHandle().destroy();
    }

    boolean endsWithin(long seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    Outcome outcome() throws IOException, InterruptedException {
        String rest = String.join("\n", out.lines().toList());
        String sentences = String.join("\n", err.lines().toList());
        return new Outcome(process.waitFor(), rest, sentences);
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
