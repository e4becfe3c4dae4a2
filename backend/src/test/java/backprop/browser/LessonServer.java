package backprop.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The lab in a Java of its own, which can be killed and started again at the same address. */
final class LessonServer implements AutoCloseable {
    static final String KEY = "0123456789abcdefghijkl";

    private final Path cache;
    private final int port = freePort();
    private Process process;

    /** @param cache where its lesson is kept */
    LessonServer(Path cache) throws IOException {
        this.cache = cache;
        start();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Returns once it answers. */
    void start() throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "backprop.Main",
                "serve",
                "--offline",
                "--data",
                "generated",
                "--port",
                Integer.toString(port),
                "--cache",
                cache.toString(),
                "--teacher-key",
                KEY);
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        for (String line = out.readLine(); !String.valueOf(line).startsWith("Teacher: "); line = out.readLine())
            if (line == null) throw new IOException("it did not start");
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
