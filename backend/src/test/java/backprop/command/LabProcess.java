package backprop.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command line in a Java of its own, without BACKPROP_DATA and PORT, and with nothing in its cache. */
final class LabProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    LabProcess(String... args) {
        this(true, args);
    }

    /** One that may fetch MNIST. */
    static LabProcess online(String... args) {
        return new LabProcess(false, args);
    }

    private LabProcess(boolean offline, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "backprop.Main"));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(List.of("BACKPROP_DATA", "PORT"));
        builder.environment().put("BACKPROP_OFFLINE", Boolean.toString(offline));
        builder.environment()
                .put("BACKPROP_CACHE", Path.of("target", "no-cache").toString());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Waits for it. */
    String nextLine() throws IOException {
        return out.readLine();
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
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), rest, err);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
