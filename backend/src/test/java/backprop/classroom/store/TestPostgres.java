package backprop.classroom.store;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A real PostgreSQL, where it starts: not as root without "unshare", nor on a system that no archive is for. */
public final class TestPostgres implements AutoCloseable {
    /** Why there is none; it is not tried for each test. */
    private static volatile String reason = "";

    private final Path folder;
    private EmbeddedPostgres postgres;

    private TestPostgres(EmbeddedPostgres postgres, Path folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    /** Skips the test, with the reason, where there is none: called for each test, for a class that is skipped is not reported. */
    public static TestPostgres start() {
        if (!reason.isEmpty()) return abort(reason);
        try {
            Path folder = Files.createTempDirectory("lessons-postgres");
            return new TestPostgres(in(folder).start(), folder);
        } catch (IOException | RuntimeException e) {
            reason = "PostgreSQL does not start here: " + e.getMessage();
            return abort(reason);
        }
    }

    /** What it holds stays when it is stopped. */
    private static EmbeddedPostgres.Builder in(Path folder) {
        return EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false);
    }

    public String address() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    /** It is gone: whatever was open breaks off, and nobody listens at its port. */
    public void stop() throws IOException {
        postgres.close();
    }

    /** It is back, at the same port, with what it held. */
    public void restart() throws IOException {
        postgres = in(folder).setPort(postgres.getPort()).start();
    }

    /** It does not answer any more. */
    public void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    public void resume() throws IOException, InterruptedException {
        signal("-CONT");
    }

    /** To all its processes, and to no other PostgreSQL's. */
    private void signal(String signal) throws IOException, InterruptedException {
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            boolean isServer = process.info().commandLine().orElse("").contains(folder.toString());
            if (!isServer) continue;
            for (ProcessHandle each :
                    Stream.concat(Stream.of(process), process.descendants()).toList())
                new ProcessBuilder("kill", signal, Long.toString(each.pid()))
                        .start()
                        .waitFor();
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
            List<Path> files;
            try (Stream<Path> all = Files.walk(folder)) {
                files = all.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path file : files) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
