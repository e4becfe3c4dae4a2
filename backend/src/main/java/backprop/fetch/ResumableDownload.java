package backprop.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;

/** One address into one file, from where an earlier attempt stopped. The mirror's faults are IOExceptions. */
final class ResumableDownload {
    private static final int PARTIAL = 206, RANGE_NOT_SATISFIABLE = 416;

    private final URI address;
    private final Path part;
    private final long limit;
    private final Timeouts timeouts;
    private final LongConsumer fetched;

    /**
     * @param limit no file has more bytes
     * @param fetched told how many bytes of the file are here
     */
    ResumableDownload(URI address, Path part, long limit, Timeouts patience, LongConsumer fetched) {
        this.address = address;
        this.part = part;
        this.limit = limit;
        this.timeouts = patience;
        this.fetched = fetched;
    }

    /**
     * @throws FetchException if the mirror is not worth another attempt
     * @throws IOException if it does not give the whole file; what came stays in the part file
     * @throws DataException if the part file cannot be written
     */
    void run() throws IOException {
        long here = Files.exists(part) ? Files.size(part) : 0;
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout((int) timeouts.connect().toMillis());
        connection.setReadTimeout((int) timeouts.idle().toMillis());
        connection.setRequestProperty("Accept-Encoding", "identity");
        if (here > 0) connection.setRequestProperty("Range", "bytes=" + here + "-");
        try {
            int status = connection.getResponseCode();
            if (status == RANGE_NOT_SATISFIABLE) Files.deleteIfExists(part);
            if (status != HttpURLConnection.HTTP_OK && status != PARTIAL) throw new IOException("it answers " + status);
            receive(connection, status == PARTIAL ? resumedAt(connection, here) : 0);
        } finally {
            connection.disconnect();
        }
    }

    private static long resumedAt(HttpURLConnection connection, long here) throws IOException {
        String range = connection.getHeaderField("Content-Range");
        if (range == null || !range.startsWith("bytes " + here + "-")) {
            throw new IOException("asked for the bytes from " + here + " on, it answers with others");
        }
        return here;
    }

    private void receive(HttpURLConnection connection, long from) throws IOException {
        long promised = connection.getContentLengthLong();
        long count = from;
        try (InputStream in = connection.getInputStream();
                FileChannel out = open()) {
            truncate(out, from);
            byte[] buffer = new byte[1 << 16];
            Stretch stretch = new Stretch();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                write(out, ByteBuffer.wrap(buffer, 0, read));
                count += read;
                fetched.accept(count);
                if (count > limit) throw new IOException("it sends more than the file has");
                stretch.add(read);
            }
            force(out);
        }
        if (promised >= 0 && count - from < promised) {
            throw new IOException("it stopped after " + count + " of " + (from + promised) + " bytes");
        }
    }

    private FileChannel open() {
        return locally(() -> FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }

    private void truncate(FileChannel out, long size) {
        locally(() -> out.truncate(size).position(size));
    }

    private void write(FileChannel out, ByteBuffer bytes) {
        locally(() -> {
            while (bytes.hasRemaining()) out.write(bytes);
            return out;
        });
    }

    private void force(FileChannel out) {
        locally(() -> {
            out.force(true);
            return out;
        });
    }

    private <T> T locally(Local<T> action) {
        try {
            return action.run();
        } catch (IOException e) {
            throw DataException.unwritable(part, e);
        }
    }

    private interface Local<T> {
        T run() throws IOException;
    }

    /** A mirror that drips would keep us for days. */
    private final class Stretch {
        private long began = System.nanoTime();
        private long bytes;

        void add(int count) throws FetchException {
            bytes += count;
            long now = System.nanoTime();
            if (now - began < timeouts.stretch().toNanos()) return;
            if (bytes < timeouts.leastBytes()) throw new FetchException("too slow");
            began = now;
            bytes = 0;
        }
    }
}
