package backprop.classroom.store;

import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A real PostgreSQL, where it starts: not as root without "unshare", nor on a system that no archive is for. */
public final class TestPostgres implements AutoCloseable {
    /** Why there is none; it is not tried for each test. */
    private static volatile String reason = "";

    private final EmbeddedPostgres postgres;
    private final Path folder;

    private TestPostgres(EmbeddedPostgres postgres, Path folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    /** Skips the test, with the reason, where there is none: called for each test, for a class that is skipped is not reported. */
    public static TestPostgres start() {
        if (!reason.isEmpty()) return abort(reason);
        try {
            Path folder = Files.createTempDirectory("lessons-postgres");
            return new TestPostgres(
                    EmbeddedPostgres.builder().setDataDirectory(folder).start(), folder);
        } catch (IOException | RuntimeException e) {
            reason = "PostgreSQL does not start here: " + e.getMessage();
            return abort(reason);
        }
    }

    public String address() {
        return postgres.getJdbcUrl("postgres", "postgres");
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
