package backprop.classroom.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file in the cache folder, of one process at a time. It is there as long as a lesson is under way. */
final class H2Database implements Database {
    private static final Logger LOG = LoggerFactory.getLogger(H2Database.class);
    private static final String NAME = "lessons", ENDING = ".mv.db", DRIVER = "org.h2.Driver";
    /** Each of several servers on one machine has a file of its own. */
    private static final int MOST_FILES = 20;

    private final Path folder;
    private Optional<HikariDataSource> pool = Optional.empty();
    private String name = NAME;

    H2Database(Path folder) {
        this.folder = folder;
    }

    static boolean isThere(Path folder) {
        for (int i = 1; i <= MOST_FILES; i++) if (Files.exists(folder.resolve(name(i) + ENDING))) return true;
        return false;
    }

    private static String name(int i) {
        return i == 1 ? NAME : NAME + "-" + i;
    }

    @Override
    public synchronized DataSource connections() {
        if (pool.isEmpty()) migrate();
        return pool.orElseThrow();
    }

    @Override
    public synchronized void migrate() {
        if (pool.isPresent()) return;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalStateException(folder + " cannot be made: " + reason(e), e);
        }
        HikariDataSource opened = openFirstFree();
        try {
            Pools.migrate(opened);
        } catch (RuntimeException e) {
            opened.close();
            throw new IllegalStateException(e.getMessage(), e);
        }
        pool = Optional.of(opened);
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException file && file.getReason() != null ? file.getReason() : e.toString();
    }

    private HikariDataSource openFirstFree() {
        RuntimeException refused = null;
        for (int i = 1; i <= MOST_FILES; i++) {
            name = name(i);
            try {
                return open();
            } catch (RuntimeException e) {
                if (!has(e, ErrorCode.DATABASE_ALREADY_OPEN_1)) throw new IllegalStateException(e.getMessage(), e);
                refused = e;
            }
        }
        throw new IllegalStateException("other servers have all the files in " + folder, refused);
    }

    private HikariDataSource open() {
        try {
            return Pools.open(address(), DRIVER, 2);
        } catch (RuntimeException e) {
            if (!has(e, ErrorCode.FILE_CORRUPTED_1) && !has(e, ErrorCode.FILE_VERSION_ERROR_1)) throw e;
            setAside();
            return Pools.open(address(), DRIVER, 2);
        }
    }

    /** A file that is none of ours any more keeps nobody from the next lesson. */
    private void setAside() {
        Path file = folder.resolve(name + ENDING), aside = folder.resolve(name + ENDING + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("{} was damaged; it is set aside as {}", file, aside.getFileName());
        } catch (IOException e) {
            throw new IllegalStateException(file + " is damaged, and cannot be set aside: " + reason(e), e);
        }
    }

    /** What is committed is written, so that it is there after a kill; H2 would wait half a second. */
    private String address() {
        return "jdbc:h2:file:" + folder.toAbsolutePath().resolve(name) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static boolean has(Throwable error, int code) {
        for (Throwable cause = error; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && sql.getErrorCode() == code) return true;
        return false;
    }

    @Override
    public synchronized void reset() {
        pool.ifPresent(HikariDataSource::close);
        pool = Optional.empty();
    }

    @Override
    public synchronized void forget() {
        reset();
        for (String ending : new String[] {ENDING, ".trace.db"}) {
            try {
                Files.deleteIfExists(folder.resolve(name + ending));
            } catch (IOException e) {
                LOG.warn("the file of the lesson that has ended cannot be deleted: {}", e.toString());
            }
        }
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public Listening listen(Consumer<String> heard) {
        return () -> {};
    }

    @Override
    public void close() {
        reset();
    }
}
