package backprop.mnist;

import java.io.IOException;
import java.nio.file.Path;

/** MNIST cannot be read or fetched; the message says which file, what is wrong and what to do. */
public final class MnistException extends RuntimeException {
    MnistException(String message) {
        super(message);
    }

    MnistException(String message, Throwable cause) {
        super(message, cause);
    }

    static MnistException unwritable(Path path, IOException e) {
        return new MnistException(
                path + " cannot be written: " + IoMessages.reason(e)
                        + ". Make room there, or name another folder with --cache.",
                e);
    }
}
