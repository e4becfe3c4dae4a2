package backprop.mnist;

/** MNIST cannot be read; the message says which file, what is wrong and what to do. */
public final class MnistException extends RuntimeException {
    MnistException(String message) {
        super(message);
    }

    MnistException(String message, Throwable cause) {
        super(message, cause);
    }
}
