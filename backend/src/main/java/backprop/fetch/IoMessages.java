package backprop.fetch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be read or written, in words that end a sentence: Java's own are often the bare path. */
public final class IoMessages {
    private IoMessages() {}

    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) return "that is not allowed";
        if (e instanceof FileAlreadyExistsException) return "a file stands in the way";
        if (e instanceof NoSuchFileException) return "there is no such file or folder";
        String said = e instanceof FileSystemException trouble ? trouble.getReason() : e.getMessage();
        return said == null ? "for no reason that the system names" : said.replaceFirst("\\.$", "");
    }
}
