package backprop.mnist;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
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
                path + " cannot be written: " + reason(e) + ". Make room there, or name another folder with --cache.",
                e);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) return "that is not allowed";
        if (e instanceof FileAlreadyExistsException) return "a file stands in the way";
        String reason = e instanceof FileSystemException failure && failure.getReason() != null
                ? failure.getReason()
                : e.getMessage();
        return reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
    }
}
