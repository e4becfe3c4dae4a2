package backprop.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * A published file in a folder, fetched from the first of its mirrors that gives it. What came of it is kept for the next
 * attempt, and it has its name only when it is whole.
 */
public record MirroredFile(PublishedFile file, Path folder, List<URI> addresses, Timeouts timeouts) {
    private static final int ATTEMPTS = 20;

    public Path path() {
        return folder.resolve(file.name());
    }

    /** Whether it is here; one that is damaged is set aside, and a sentence says so. */
    public boolean isHere(FetchWatcher watcher) throws IOException {
        if (!Files.exists(path())) return false;
        if (file.isIn(path())) return true;
        Path aside = folder.resolve(file.name() + ".damaged");
        Files.move(path(), aside, StandardCopyOption.REPLACE_EXISTING);
        watcher.report(path() + " was damaged. It is set aside as " + aside.getFileName() + " and fetched again.");
        return false;
    }

    /**
     * @param fetched told how many bytes of it are here
     * @throws FetchException if no mirror gives it; the message has the reason of each
     */
    public void fetch(LongConsumer fetched) throws IOException {
        StringBuilder reasons = new StringBuilder();
        for (URI address : addresses) {
            Path part = folder.resolve(file.name() + "-" + Integer.toHexString(address.hashCode()) + ".part");
            try {
                fetch(new ResumableDownload(address, part, file.mostBytes(), timeouts, fetched), part);
                Files.move(part, path(), StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (FetchException e) {
                reasons.append(reasons.isEmpty() ? "" : "; ")
                        .append(address.getHost())
                        .append(": ")
                        .append(e.getMessage());
            }
        }
        throw new FetchException(file.name() + " from " + reasons);
    }

    private void fetch(ResumableDownload transfer, Path part) throws IOException {
        boolean resumed = Files.exists(part);
        receive(transfer, part);
        if (resumed && !file.isIn(part)) {
            Files.delete(part);
            receive(transfer, part);
        }
        if (!file.isIn(part)) {
            Files.delete(part);
            throw new FetchException("it sends something else");
        }
    }

    /** Goes on as long as each attempt brings some bytes. */
    private void receive(ResumableDownload transfer, Path part) throws IOException {
        for (int attempt = 1; ; attempt++) {
            long here = sizeOf(part);
            try {
                transfer.run();
                return;
            } catch (FetchException e) {
                throw e;
            } catch (IOException e) {
                if (file.isIn(part)) return;
                if (sizeOf(part) <= here || attempt == ATTEMPTS) throw new FetchException(e);
            }
        }
    }

    private static long sizeOf(Path part) throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }
}
