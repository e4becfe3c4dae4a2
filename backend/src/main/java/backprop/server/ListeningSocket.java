package backprop.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.channels.ServerSocketChannel;

/** Opened before the server starts, so that what can go wrong with host and port has gone wrong by then. */
final class ListeningSocket {
    /** So many may wait to be let in. Whoever finds the queue full tries again after 1, 3, 7 s, without being told. */
    private static final int BACKLOG = 1_024;

    private ListeningSocket() {}

    /**
     * @param port 0 takes any free port
     * @throws PortInUseException if somebody else listens there
     * @throws ForeignHostException if the host is not this machine
     */
    static ServerSocketChannel open(String host, int port) {
        InetSocketAddress address = new InetSocketAddress(host, port);
        try {
            if (address.isUnresolved() || !isHere(address.getAddress())) throw new ForeignHostException(host);
            return bound(address);
        } catch (SocketException e) {
            throw new PortInUseException(port, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocketChannel bound(InetSocketAddress address) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            return channel.bind(address, BACKLOG);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isHere(InetAddress address) throws SocketException {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || NetworkInterface.getByInetAddress(address) != null;
    }
}
