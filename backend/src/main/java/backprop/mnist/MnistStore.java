package backprop.mnist;

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
import java.util.Optional;

/** MNIST in a cache folder: fetched once from a mirror, checked, and moved to its place only when it is right. */
public final class MnistStore {
    /** The CVDF's bucket, and PyTorch's. */
    public static final List<URI> MIRRORS = List.of(
            URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"),
            URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"));

    private final Path folder;
    private final List<URI> mirrors;
    private final MnistFiles files;
    private final Timeouts timeouts;

    /** @param mirrors addresses of folders, with their slash; none if nothing may be fetched */
    public MnistStore(Path folder, List<URI> mirrors) {
        this(folder, mirrors, MnistFiles.PUBLISHED, Timeouts.USUAL);
    }

    MnistStore(Path folder, List<URI> mirrors, MnistFiles files, Timeouts patience) {
        this.folder = folder;
        this.mirrors = List.copyOf(mirrors);
        this.files = files;
        this.timeouts = patience;
    }

    /** What was fetched before. Each file is checked when it is read. */
    public Optional<MnistFolder> cached() {
        boolean complete = files.all().stream().allMatch(file -> Files.isRegularFile(folder.resolve(file.name())));
        return complete ? Optional.of(new MnistFolder(folder, files)) : Optional.empty();
    }

    public boolean mayFetch() {
        return !mirrors.isEmpty();
    }

    /**
     * Fetches what is missing or damaged. One program at a time does: who comes second finds the work done.
     *
     * @throws DataException if that fails; what came is kept, and the next attempt goes on from there
     */
    public MnistFolder fetch(FetchWatcher watcher) {
        try {
            Files.createDirectories(folder);
            StoreLock lock = StoreLock.acquire(
                    folder, () -> watcher.report("Another Backprop Lab is fetching MNIST; waiting for it."));
            try {
                fetchMissing(watcher);
            } finally {
                lock.release();
            }
            return new MnistFolder(folder, files);
        } catch (IOException e) {
            throw DataException.unwritable(folder, e);
        }
    }

    private void fetchMissing(FetchWatcher watcher) throws IOException {
        long before = 0;
        for (MnistFile file : files.all()) {
            MirroredFile mirrored = mirrored(file);
            if (!mirrored.isHere(watcher)) fetch(mirrored, file.packedSize(), before, watcher);
            before += file.packedSize();
        }
    }

    private void fetch(MirroredFile file, long size, long before, FetchWatcher watcher) throws IOException {
        try {
            file.fetch(bytes -> watcher.progress(before + Math.min(bytes, size), files.packedSize()));
        } catch (FetchException e) {
            throw new DataException("MNIST could not be fetched (" + e.getMessage() + ").", e);
        }
    }

    private MirroredFile mirrored(MnistFile file) {
        List<URI> addresses =
                mirrors.stream().map(mirror -> mirror.resolve(file.name())).toList();
        return new MirroredFile(file, folder, addresses, timeouts);
    }
}
