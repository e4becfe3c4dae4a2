package backprop.fetch;

import java.io.IOException;
import java.nio.file.Path;

/** Published data cannot be read or fetched; the message says which file, what is wrong and what to do. */
public final class DataException extends RuntimeException {
    public DataException(String message) {
        super(message);
    }

    public DataException(String message, Throwable cause) {
        super(message, cause);
    }

    public static DataException unwritable(Path path, IOException e) {
        return new DataException(
                path + " cannot be written: " + IoMessages.reason(e)
                        + ". Make room there, or name another folder with --cache.",
                e);
    }
}
