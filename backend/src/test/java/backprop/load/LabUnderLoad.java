package backprop.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The server in a Java of its own, with 256 MB of heap. */
final class LabUnderLoad implements AutoCloseable {
    private final Process process;
    private final int port;
    private final String key;

    LabUnderLoad() throws IOException {
        this("127.0.0.1", List.of());
    }

    /** @param options of serve, besides */
    static LabUnderLoad with(String... options) throws IOException {
        return new LabUnderLoad("127.0.0.1", List.of(), options);
    }

    /** @param within a command that runs another, as in a network of its own */
    LabUnderLoad(String host, List<String> within, String... options) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String data = Optional.ofNullable(System.getenv("BACKPROP_DATA")).orElse("");
        List<String> command = new ArrayList<>(within);
        command.addAll(List.of(java, "-Xmx256m", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "backprop.Main"));
        command.addAll(List.of("serve", "--host", host, "--port", "0", "--offline", "--data", data));
        command.addAll(List.of(options));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        port = URI.create(out.readLine().substring("Backprop Lab: ".length())).getPort();
        out.readLine();
        String teacher = out.readLine();
        key = teacher.substring(teacher.indexOf('=') + 1);
    }

    /** The teacher's. */
    String key() {
        return key;
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** All memory that the process has, not the heap alone; on Linux. */
    long residentMegabytes() {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) return 0;
        try {
            return Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .flatMap(line ->
                                    Arrays.stream(line.split("\\s+")).skip(1).limit(1))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElse(0)
                    / 1_024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.toHandle().destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
