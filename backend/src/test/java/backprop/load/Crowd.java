package backprop.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Many visitors on one thread, each with a connection that is kept. The answers must be 304, which have no body. */
final class Crowd implements AutoCloseable {
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOT_MODIFIED = "HTTP/1.1 304 ".getBytes(StandardCharsets.US_ASCII);

    private final Selector selector = Selector.open();
    private final byte[] request;
    private final long pause;
    /** Who is due first comes first, not who had his answer first: he would wait for others, at the server's expense. */
    private final PriorityQueue<SelectionKey> resting = new PriorityQueue<>(Comparator.comparingLong(Crowd::due));

    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 14);
    private long[] nanos = new long[1 << 20];
    private int count;

    private static final class Visitor {
        /** When it asks, or should have asked: being late is our fault or the server's, never the visitor's. */
        private long due;
        /** How many bytes of the end of a head, and of the right beginning, have come. */
        private int end, beginning;
    }

    /** @param rate requests a second of all together; 0: each asks again as soon as it has its answer */
    Crowd(int port, int visitors, int rate, String path, String headers) throws IOException {
        pause = rate == 0 ? 0 : 1_000_000_000L * visitors / rate;
        request = ("GET " + path + " HTTP/1.1\r\nHost: lab\r\nAccept-Encoding: gzip\r\n" + headers + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < visitors; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.socket().setTcpNoDelay(true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Visitor());
        }
    }

    Latencies ask(int seconds) throws IOException {
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        int i = 0;
        for (SelectionKey key : selector.keys())
            rest(key, start + i++ * pause / selector.keys().size());
        for (long now = start; now < end; now = System.nanoTime()) {
            while (!resting.isEmpty() && due(resting.peek()) <= now) ask(resting.poll());
            selector.select(this::read, 1);
        }
        return Latencies.of(nanos, count);
    }

    private static long due(SelectionKey key) {
        return ((Visitor) key.attachment()).due;
    }

    private void rest(SelectionKey key, long due) {
        ((Visitor) key.attachment()).due = due;
        resting.add(key);
    }

    private void ask(SelectionKey key) throws IOException {
        Visitor visitor = (Visitor) key.attachment();
        visitor.end = 0;
        visitor.beginning = 0;
        ((SocketChannel) key.channel()).write(ByteBuffer.wrap(request));
    }

    private void read(SelectionKey key) {
        try {
            buffer.clear();
            if (((SocketChannel) key.channel()).read(buffer) < 0) throw new IOException("the server hung up");
            buffer.flip();
            Visitor visitor = (Visitor) key.attachment();
            while (buffer.hasRemaining()) {
                byte b = buffer.get();
                if (visitor.beginning < NOT_MODIFIED.length && b != NOT_MODIFIED[visitor.beginning++]) {
                    throw new IOException("another answer than 304");
                }
                visitor.end = b == END[visitor.end] ? visitor.end + 1 : b == END[0] ? 1 : 0;
                if (visitor.end == END.length) {
                    long now = System.nanoTime();
                    note(now - visitor.due);
                    rest(key, Math.max(now, visitor.due + pause));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void note(long time) {
        if (count == nanos.length) nanos = Arrays.copyOf(nanos, 2 * count);
        nanos[count++] = time;
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : selector.keys()) key.channel().close();
        selector.close();
    }
}
