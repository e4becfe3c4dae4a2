package backprop.mnist;

import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.fetch.Timeouts;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A Java of its own that fetches {@link SmallMnist}, and prints what its user should know; it lives a minute at most. */
final class FetchProcess implements AutoCloseable {
    private static final int SECONDS = 20;

    private final Process process;
    private final BufferedReader said;

    FetchProcess(Path cache, URI mirror) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        FetchProcess.class.getName(),
                        cache.toString(),
                        mirror.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        CompletableFuture.delayedExecutor(3 * SECONDS, TimeUnit.SECONDS).execute(process.toHandle()::destroyForcibly);
        said = process.inputReader(StandardCharsets.UTF_8);
    }

    public static void main(String[] arguments) {
        Timeouts patience = new Timeouts(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(1), 0);
        MnistStore store = new MnistStore(
                Path.of(arguments[0]), List.of(URI.create(arguments[1])), new SmallMnist().files(), patience);
        MnistFolder folder = store.fetch(System.out::println);
        System.out.println(folder.train().size() + " and " + folder.test().size() + " digits");
    }

    /** What it says next; null once it has ended. */
    String nextLine() throws IOException {
        return said.readLine();
    }

    boolean endedWell() throws InterruptedException {
        return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    void await(BooleanSupplier time) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        while (!time.getAsBoolean()) {
            assertTrue(process.isAlive() && System.nanoTime() < end, "it did not come so far");
            Thread.sleep(20);
        }
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
