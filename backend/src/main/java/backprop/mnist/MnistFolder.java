package backprop.mnist;

import backprop.data.Dataset;
import backprop.data.idx.IdxException;
import backprop.data.idx.IdxFile;
import backprop.fetch.DataException;
import backprop.fetch.IoMessages;
import backprop.fetch.Sha256;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A folder with MNIST's four IDX files, gzipped or not. Every file is checked before it is believed. */
public final class MnistFolder {
    private static final String ADVICE = "Name the folder that holds MNIST's four files.";

    private final Path folder;
    private final MnistFiles files;

    /** @throws DataException if there is no such folder, or a file is missing in it */
    public MnistFolder(Path folder) {
        this(folder, MnistFiles.PUBLISHED);
    }

    MnistFolder(Path folder, MnistFiles files) {
        this.folder = folder;
        this.files = files;
        if (!Files.isDirectory(folder)) {
            throw new DataException("There is no folder " + folder + ". " + ADVICE);
        }
        if (!Files.isReadable(folder)) {
            throw new DataException(folder + " cannot be read: that is not allowed. " + ADVICE);
        }
        files.all().forEach(this::locate);
    }

    public Dataset train() {
        return read(files.trainImages(), files.trainLabels());
    }

    public Dataset test() {
        return read(files.testImages(), files.testLabels());
    }

    private Dataset read(MnistFile images, MnistFile labels) {
        return new Dataset(read(images, IdxFile::readImages), read(labels, IdxFile::readLabels));
    }

    private byte[] read(MnistFile file, UnaryOperator<byte[]> format) {
        Path path = locate(file);
        byte[] content = unpacked(path, file.size());
        byte[] data;
        try {
            data = format.apply(content);
        } catch (IdxException e) {
            throw new DataException(path + ": " + e.getMessage() + ". Fetch it again.", e);
        }
        requirePublished(path, file, content);
        return data;
    }

    private Path locate(MnistFile file) {
        Path plain = folder.resolve(file.unpackedName());
        Path packed = folder.resolve(file.unpackedName() + ".gz");
        if (Files.isRegularFile(plain)) return plain;
        if (Files.isRegularFile(packed)) return packed;
        throw new DataException(
                "The file " + file.unpackedName() + " (or .gz) is missing in " + folder + ". " + ADVICE);
    }

    /** Reads one byte more than there should be at most: enough to know that there are too many. */
    private static byte[] unpacked(Path path, int size) {
        try (InputStream raw = Files.newInputStream(path);
                InputStream in = path.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw) {
            return in.readNBytes(size + 1);
        } catch (EOFException e) {
            throw new DataException(path + " is cut off. Fetch it again.", e);
        } catch (ZipException e) {
            throw new DataException(path + " is not gzipped as its name says, or damaged. Fetch it again.", e);
        } catch (IOException e) {
            throw new DataException(path + " cannot be read: " + IoMessages.reason(e) + ".", e);
        }
    }

    private static void requirePublished(Path path, MnistFile file, byte[] content) {
        if (!file.isContent(content)) {
            throw new DataException(path + " is not the published file: its content has the SHA-256 "
                    + Sha256.of(content) + ", not " + file.sha256() + ". Fetch it again.");
        }
    }
}
