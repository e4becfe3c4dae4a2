package backprop.server;

/** A host to listen on that is not this machine. */
public final class ForeignHostException extends RuntimeException {
    ForeignHostException(String host) {
        super(host + " is no address of this machine");
    }
}
