package backprop.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Many visitors on one thread, each with a connection that is kept; each asks again as soon as it has its answer. The
 * answers must be 304, which have no body.
 */
final class Crowd implements AutoCloseable {
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOT_MODIFIED = "HTTP/1.1 304 ".getBytes(StandardCharsets.US_ASCII);

    private final Selector selector = Selector.open();
    private final byte[] request;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 14);
    private long[] nanos = new long[1 << 20];
    private int count;

    private static final class Visitor {
        private long asked;
        /** How many bytes of the end of a head, and of the right beginning, have come. */
        private int end, beginning;
    }

    Crowd(int port, int visitors, String path, String headers) throws IOException {
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
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (SelectionKey key : selector.keys()) ask(key);
        while (System.nanoTime() < end) {
            selector.select(this::read, 100);
        }
        return Latencies.of(nanos, count);
    }

    private void ask(SelectionKey key) throws IOException {
        Visitor visitor = (Visitor) key.attachment();
        visitor.asked = System.nanoTime();
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
                    note(System.nanoTime() - visitor.asked);
                    ask(key);
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
