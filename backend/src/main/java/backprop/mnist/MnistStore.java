package backprop.mnist;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** MNIST in a cache folder: fetched once from a mirror, checked, and moved to its place only when it is right. */
public final class MnistStore {
    /** The CVDF's bucket, and PyTorch's. */
    public static final List<URI> MIRRORS = List.of(
            URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"),
            URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"));

    private static final int ATTEMPTS = 20;
    private static final int GZIP_ADDS_AT_MOST = 50_000;

    private final Path folder;
    private final List<URI> mirrors;
    private final MnistFiles files;
    private final Timeouts patience;

    /** @param mirrors addresses of folders, with their slash; none if nothing may be fetched */
    public MnistStore(Path folder, List<URI> mirrors) {
        this(folder, mirrors, MnistFiles.PUBLISHED, Timeouts.USUAL);
    }

    MnistStore(Path folder, List<URI> mirrors, MnistFiles files, Timeouts patience) {
        this.folder = folder;
        this.mirrors = List.copyOf(mirrors);
        this.files = files;
        this.patience = patience;
    }

    /** What was fetched before. Each file is checked when it is read. */
    public Optional<MnistFolder> cached() {
        boolean complete = files.all().stream().allMatch(file -> Files.isRegularFile(place(file)));
        return complete ? Optional.of(new MnistFolder(folder, files)) : Optional.empty();
    }

    public boolean mayFetch() {
        return !mirrors.isEmpty();
    }

    /**
     * Fetches what is missing or damaged. One program at a time does: who comes second finds the work done.
     *
     * @throws MnistException if that fails; what came is kept, and the next attempt goes on from there
     */
    public MnistFolder fetch(FetchWatcher watcher) {
        try {
            Files.createDirectories(folder);
            StoreLock lock = StoreLock.acquire(
                    folder, () -> watcher.say("Another Backprop Lab is fetching MNIST; waiting for it."));
            try {
                fetchMissing(watcher);
            } finally {
                lock.release();
            }
            return new MnistFolder(folder, files);
        } catch (IOException e) {
            throw MnistException.unwritable(folder, e);
        }
    }

    private void fetchMissing(FetchWatcher watcher) throws IOException {
        long before = 0;
        for (MnistFile file : files.all()) {
            if (!isHere(file, watcher)) fetch(file, before, watcher);
            before += file.packedSize();
        }
    }

    private boolean isHere(MnistFile file, FetchWatcher watcher) throws IOException {
        Path place = place(file);
        if (!Files.exists(place)) return false;
        if (file.isPackedIn(place)) return true;
        Path aside = folder.resolve(file.packedName() + ".damaged");
        Files.move(place, aside, StandardCopyOption.REPLACE_EXISTING);
        watcher.say(place + " was damaged. It is set aside as " + aside.getFileName() + " and fetched again.");
        return false;
    }

    private void fetch(MnistFile file, long before, FetchWatcher watcher) throws IOException {
        StringBuilder reasons = new StringBuilder();
        for (URI mirror : mirrors) {
            Path part = folder.resolve(file.name() + "-" + Integer.toHexString(mirror.hashCode()) + ".part");
            try {
                fetch(file, mirror.resolve(file.packedName()), part, before, watcher);
                Files.move(part, place(file), StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (FetchException e) {
                reasons.append(reasons.isEmpty() ? "" : "; ")
                        .append(mirror.getHost())
                        .append(": ")
                        .append(e.getMessage());
            }
        }
        throw new MnistException("MNIST could not be fetched (" + file.packedName() + " from " + reasons + ").");
    }

    private void fetch(MnistFile file, URI address, Path part, long before, FetchWatcher watcher) throws IOException {
        ResumableDownload transfer = new ResumableDownload(
                address,
                part,
                file.size() + GZIP_ADDS_AT_MOST,
                patience,
                bytes -> watcher.progress(before + Math.min(bytes, file.packedSize()), files.packedSize()));
        boolean resumed = Files.exists(part);
        receive(transfer, file, part);
        if (resumed && !file.isPackedIn(part)) {
            Files.delete(part);
            receive(transfer, file, part);
        }
        if (!file.isPackedIn(part)) {
            Files.delete(part);
            throw new FetchException("it sends something else");
        }
    }

    /** Goes on as long as each attempt brings some bytes. */
    private static void receive(ResumableDownload transfer, MnistFile file, Path part) throws IOException {
        for (int attempt = 1; ; attempt++) {
            long here = sizeOf(part);
            try {
                transfer.run();
                return;
            } catch (FetchException e) {
                throw e;
            } catch (IOException e) {
                if (file.isPackedIn(part)) return;
                if (sizeOf(part) <= here || attempt == ATTEMPTS) throw new FetchException(e);
            }
        }
    }

    private static long sizeOf(Path part) throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }

    private Path place(MnistFile file) {
        return folder.resolve(file.packedName());
    }
}
