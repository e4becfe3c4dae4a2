package backprop.classroom.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private static final Duration LONGEST = Duration.ofDays(8);

    private final Path folder;
    private Optional<HikariDataSource> pool = Optional.empty();
    private String name = NAME;

    H2Database(Path folder) {
        this.folder = folder;
    }

    /** Whether a server that was killed has left one: those of servers that run are none of ours. */
    static boolean isThere(Path folder) {
        return names().map(name -> folder.resolve(name + ENDING))
                .anyMatch(file -> Files.exists(file) && !FileLocks.isHeld(file));
    }

    private static Stream<String> names() {
        return IntStream.rangeClosed(1, MOST_FILES).mapToObj(i -> i == 1 ? NAME : NAME + "-" + i);
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
        deleteForgotten();
    }

    /** What several servers left that were killed, and none went on with: no lesson lasts that long. */
    private void deleteForgotten() {
        Instant longAgo = Instant.now().minus(LONGEST);
        names().filter(each -> !each.equals(name))
                .map(each -> folder.resolve(each + ENDING))
                .forEach(file -> {
                    try {
                        boolean isOld = Files.exists(file)
                                && Files.getLastModifiedTime(file).toInstant().isBefore(longAgo);
                        if (isOld && !FileLocks.isHeld(file)) Files.delete(file);
                    } catch (IOException e) {
                        LOG.warn("{} is of no use any more, and cannot be deleted: {}", file, reason(e));
                    }
                });
    }

    private static String reason(IOException e) {
        return e instanceof FileSystemException file && file.getReason() != null ? file.getReason() : e.toString();
    }

    /** First those that are there: a lesson that a killed server has left is gone on with before a new file is made. */
    private HikariDataSource openFirstFree() {
        List<String> taken = new ArrayList<>();
        List<String> inOrder = names().sorted(
                        Comparator.comparing(each -> !Files.exists(folder.resolve(each + ENDING))))
                .toList();
        for (String each : inOrder) {
            name = each;
            try {
                HikariDataSource opened = open();
                if (!taken.isEmpty())
                    LOG.warn(
                            "Another server has a lesson under way in {}. Each keeps its own: this one in {}, the other in {}.",
                            folder,
                            name + ENDING,
                            String.join(", ", taken));
                return opened;
            } catch (RuntimeException e) {
                if (!has(e, ErrorCode.DATABASE_ALREADY_OPEN_1)) throw new IllegalStateException(e.getMessage(), e);
                taken.add(name + ENDING);
            }
        }
        throw new IllegalStateException("other servers have all of the " + MOST_FILES + " files in " + folder
                + "; --cache gives this one a folder of its own");
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
    public synchronized void clear() {
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
