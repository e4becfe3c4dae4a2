package backprop.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held by the one program that fills the cache folder. The system takes it back from a program that is killed. */
public final class StoreLock {
    private static final int POLL_MILLIS = 200;

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @param waiting called once if somebody else holds it */
    public static StoreLock acquire(Path folder, Runnable waiting) throws IOException {
        Path file = folder.resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            for (int attempt = 0; !tryLock(channel); attempt++) {
                if (attempt == 0) waiting.run();
                Thread.sleep(POLL_MILLIS);
            }
            return new StoreLock(channel);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            channel.close();
            throw new IOException("interrupted while another program fetches data", e);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Somebody in this very process counts as well. */
    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    public void release() throws IOException {
        channel.close();
    }
}
