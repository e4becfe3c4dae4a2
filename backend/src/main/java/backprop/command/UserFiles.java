package backprop.command;

import backprop.disk.AtomicFile;
import backprop.fetch.IoMessages;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that a command reads and writes; what goes wrong becomes a sentence. */
final class UserFiles {
    static final long LARGEST = 1L << 28;
    private static final long LARGEST_TEXT = 1L << 20;

    private UserFiles() {}

    /** At most 256 MB, which no net of ours has. */
    static byte[] read(Path file) {
        requireName(file, "Name the file with the net's weights");
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) throw new SentenceException(file + " is not a file.");
            if (Files.size(file) > LARGEST) {
                throw new SentenceException(
                        file + " has " + Files.size(file) + " bytes; a net has at most " + LARGEST + ".");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new SentenceException(file + " cannot be read (" + IoMessages.reason(e) + ").", e);
        }
    }

    /** A program, of at most a megabyte, in UTF-8. */
    static String readText(Path file) {
        requireName(file, "Name a file");
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) throw new SentenceException("not a file.");
            if (Files.size(file) > LARGEST_TEXT) {
                throw new SentenceException(
                        Files.size(file) + " bytes are too many; a program has at most " + LARGEST_TEXT + ".");
            }
            return withoutMark(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new SentenceException("not in UTF-8; save it so.", e);
        } catch (IOException e) {
            throw new SentenceException("cannot be read (" + IoMessages.reason(e) + ").", e);
        }
    }

    /** Any other text, with the file named in what goes wrong. */
    static String readText(Path file, int most) {
        requireName(file, "Name a file");
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) throw new SentenceException(file + " is not a file.");
            if (Files.size(file) > most) {
                throw new SentenceException(file + " has " + Files.size(file) + " bytes; " + most + " are the most.");
            }
            return withoutMark(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new SentenceException(file + " is not in UTF-8.", e);
        } catch (IOException e) {
            throw new SentenceException(file + " cannot be read (" + IoMessages.reason(e) + ").", e);
        }
    }

    /** Some editors begin with one. */
    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    static void requireName(Path path, String advice) {
        if (path.toString().isBlank()) throw new SentenceException(advice + "; an empty name is none.");
    }

    /**
     * Asked before long work, so that the work is not lost.
     *
     * @param bytes that will be written
     */
    static void requireWritable(Path file, long bytes) {
        requireName(file, "Name the file to write");
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new SentenceException(file + " cannot be written: there is no folder " + folder + ".");
        }
        if (Files.isDirectory(file)) throw new SentenceException(file + " is a folder. Name a file.");
        try {
            AtomicFile.tryOut(file);
            long room = Files.getFileStore(folder).getUsableSpace();
            if (room < bytes) {
                throw new SentenceException(file + " cannot be written: it needs " + bytes + " bytes, and " + room
                        + " are free there. Make room, or name a file on another disk.");
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Whole or not at all: a file that is there already stays until the new one is complete. */
    static void write(Path file, byte[] content) {
        try {
            AtomicFile.write(file, content);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static SentenceException unwritable(Path file, IOException e) {
        return new SentenceException(
                file + " cannot be written (" + IoMessages.reason(e) + "). Name a file where you may write.", e);
    }
}
