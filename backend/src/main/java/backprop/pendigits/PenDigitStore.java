package backprop.pendigits;

import backprop.data.pen.PenDigit;
import backprop.fetch.DataException;
import backprop.fetch.FetchException;
import backprop.fetch.FetchWatcher;
import backprop.fetch.MirroredFile;
import backprop.fetch.StoreLock;
import backprop.fetch.Timeouts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The archive in a cache folder: fetched once, checked, and moved to its place only when it is right. */
public final class PenDigitStore {
    private final Path folder;
    private final boolean mayFetch;
    private final PenDigitArchive archive;

    public PenDigitStore(Path folder, boolean mayFetch) {
        this(folder, mayFetch, PenDigitArchive.PUBLISHED);
    }

    PenDigitStore(Path folder, boolean mayFetch, PenDigitArchive archive) {
        this.folder = folder;
        this.mayFetch = mayFetch;
        this.archive = archive;
    }

    /**
     * The training digits, fetched where they are not here yet.
     *
     * @throws DataException if that fails; what came is kept, and the next attempt goes on from there
     */
    public List<PenDigit> digits(FetchWatcher watcher) {
        List<URI> addresses = mayFetch ? List.of(archive.address()) : List.of();
        MirroredFile file = new MirroredFile(archive, folder, addresses, Timeouts.USUAL);
        try {
            Files.createDirectories(folder);
            StoreLock lock = StoreLock.acquire(
                    folder, () -> watcher.report("Another Backprop Lab is fetching data; waiting for it."));
            try {
                if (!file.isHere(watcher)) fetch(file, watcher);
            } finally {
                lock.release();
            }
        } catch (IOException e) {
            throw DataException.unwritable(folder, e);
        }
        return PenDigitArchive.read(file.path());
    }

    private void fetch(MirroredFile file, FetchWatcher watcher) throws IOException {
        if (!mayFetch) {
            throw new DataException(
                    "The pen digits are not here (" + file.path() + "), and offline they are not fetched.");
        }
        try {
            file.fetch(bytes -> watcher.progress(bytes, archive.size()));
        } catch (FetchException e) {
            throw new DataException("The pen digits could not be fetched (" + e.getMessage() + ").", e);
        }
    }
}
