package backprop.classroom.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Whether somebody works with a file: H2 holds a lock on its own as long as it is open, and a process that is killed does not. */
final class FileLocks {
    private FileLocks() {}

    /** Not to be asked of a file of this process's own: on Linux its lock would be gone. */
    static boolean isHeld(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false; // Who opens it will say what is wrong.
        }
    }
}
