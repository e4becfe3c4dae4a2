package backprop.mnist;

import backprop.data.Dataset;
import backprop.data.IdxException;
import backprop.data.IdxFile;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A folder with MNIST's four IDX files, gzipped or not. Every file is checked before it is believed. */
public final class MnistFolder {
    private final Path folder;

    /** @throws MnistException if there is no such folder, or a file is missing in it */
    public MnistFolder(Path folder) {
        this.folder = folder;
        if (!Files.isDirectory(folder)) {
            throw new MnistException("There is no folder " + folder + ". Give --data (or BACKPROP_DATA) the folder"
                    + " that holds MNIST's four files, or leave it out to work with generated digits.");
        }
        for (MnistFile file : MnistFile.values()) locate(file);
    }

    public Dataset train() {
        return read(MnistFile.TRAIN_IMAGES, MnistFile.TRAIN_LABELS);
    }

    public Dataset test() {
        return read(MnistFile.TEST_IMAGES, MnistFile.TEST_LABELS);
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
            throw new MnistException(path + ": " + e.getMessage() + ". Fetch it again.", e);
        }
        requirePublished(path, file, content);
        return data;
    }

    private Path locate(MnistFile file) {
        Path plain = folder.resolve(file.fileName());
        Path packed = folder.resolve(file.fileName() + ".gz");
        if (Files.isRegularFile(plain)) return plain;
        if (Files.isRegularFile(packed)) return packed;
        throw new MnistException("The file " + file.fileName() + " (or .gz) is missing in " + folder + ".");
    }

    /** Reads one byte more than there should be at most: enough to know that there are too many. */
    private static byte[] unpacked(Path path, int size) {
        try (InputStream raw = Files.newInputStream(path);
                InputStream in = path.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw) {
            return in.readNBytes(size + 1);
        } catch (EOFException e) {
            throw new MnistException(path + " is cut off. Fetch it again.", e);
        } catch (ZipException e) {
            throw new MnistException(path + " is not gzipped as its name says, or damaged. Fetch it again.", e);
        } catch (IOException e) {
            throw new MnistException(path + " cannot be read (" + e + ").", e);
        }
    }

    private static void requirePublished(Path path, MnistFile file, byte[] content) {
        String sha256 = sha256(content);
        if (!sha256.equals(file.sha256())) {
            throw new MnistException(path + " is not the published file: its content has the SHA-256 " + sha256
                    + ", not " + file.sha256() + ". Fetch it again.");
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
