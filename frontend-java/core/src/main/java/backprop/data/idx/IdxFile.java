package backprop.data.idx;

import static backprop.data.idx.IdxException.Problem;

import backprop.data.Dataset;
import java.util.Arrays;
import java.util.Map;

/**
 * MNIST's file format, unpacked: a magic number, the lengths of the dimensions (big-endian), then bytes. A file that is
 * anything else gets an IdxException. http://yann.lecun.com/exdb/mnist
 */
public final class IdxFile {
    private static final int GZIP = 0x1F8B;

    private enum Kind {
        IMAGES("images", 0x00000803, 16, Dataset.PIXELS),
        LABELS("labels", 0x00000801, 8, 1);

        private final String text;
        private final int magic;
        private final int headerLength;
        private final int bytesEach;

        Kind(String text, int magic, int headerLength, int bytesEach) {
            this.text = text;
            this.magic = magic;
            this.headerLength = headerLength;
            this.bytesEach = bytesEach;
        }
    }

    private IdxFile() {}

    /**
     * Pictures, one after the other.
     *
     * @return n × 784 bytes
     * @throws IdxException if it is no file of 28×28 pictures, or not a whole one
     */
    public static byte[] readImages(byte[] file) {
        requireImages(file);
        return Arrays.copyOfRange(file, Kind.IMAGES.headerLength, file.length);
    }

    /** Throws as {@link #readImages} does, and copies nothing. */
    static void requireImages(byte[] file) {
        checkMagic(file, Kind.IMAGES);
        int rows = bigEndian(file, 8);
        int columns = bigEndian(file, 12);
        if (rows != Dataset.SIDE || columns != Dataset.SIDE) {
            String found = Integer.toUnsignedString(rows) + "×" + Integer.toUnsignedString(columns);
            throw new IdxException(
                    Problem.WRONG_SIDE, Map.of("expected", Dataset.SIDE + "×" + Dataset.SIDE, "found", found));
        }
        requireLength(file, Kind.IMAGES);
    }

    /**
     * Labels, one after the other.
     *
     * @return n bytes, each 0 to 9
     * @throws IdxException if it is no file of labels, not a whole one, or has a label above 9
     */
    public static byte[] readLabels(byte[] file) {
        requireLabels(file);
        return Arrays.copyOfRange(file, Kind.LABELS.headerLength, file.length);
    }

    /** Throws as {@link #readLabels} does, and copies nothing. */
    static void requireLabels(byte[] file) {
        checkMagic(file, Kind.LABELS);
        requireLength(file, Kind.LABELS);
        for (int i = Kind.LABELS.headerLength; i < file.length; i++) {
            int label = file[i] & 0xFF;
            if (label >= Dataset.CLASSES) {
                String index = String.valueOf(i - Kind.LABELS.headerLength);
                throw new IdxException(Problem.BAD_LABEL, Map.of("index", index, "found", String.valueOf(label)));
            }
        }
    }

    /**
     * The two files of a data set.
     *
     * @throws IdxException if one of them cannot be read, or they do not agree in their number
     */
    public static Dataset read(byte[] imageFile, byte[] labelFile) {
        byte[] images = readImages(imageFile);
        byte[] labels = readLabels(labelFile);
        int count = images.length / Dataset.PIXELS;
        if (count != labels.length) {
            throw new IdxException(
                    Problem.DIFFERENT_COUNTS,
                    Map.of("images", String.valueOf(count), "labels", String.valueOf(labels.length)));
        }
        return new Dataset(images, labels);
    }

    public static byte[] writeImages(Dataset dataset) {
        byte[] file = write(Kind.IMAGES, dataset.images(), dataset.size());
        putBigEndian(file, 8, Dataset.SIDE);
        putBigEndian(file, 12, Dataset.SIDE);
        return file;
    }

    public static byte[] writeLabels(Dataset dataset) {
        return write(Kind.LABELS, dataset.labels(), dataset.size());
    }

    private static byte[] write(Kind kind, byte[] content, int count) {
        byte[] file = new byte[kind.headerLength + content.length];
        putBigEndian(file, 0, kind.magic);
        putBigEndian(file, 4, count);
        System.arraycopy(content, 0, file, kind.headerLength, content.length);
        return file;
    }

    private static void checkMagic(byte[] file, Kind kind) {
        if (file.length >= 2 && ((file[0] & 0xFF) << 8 | file[1] & 0xFF) == GZIP) {
            throw new IdxException(Problem.NOT_UNPACKED, Map.of("kind", kind.text));
        }
        if (file.length >= 4 && bigEndian(file, 0) != kind.magic) {
            throw problem(Problem.WRONG_KIND, kind, hexadecimal(kind.magic), hexadecimal(bigEndian(file, 0)));
        }
        if (file.length < kind.headerLength) {
            throw problem(Problem.TOO_SHORT, kind, String.valueOf(kind.headerLength), String.valueOf(file.length));
        }
    }

    /** As much follows the header as it announces. */
    private static void requireLength(byte[] file, Kind kind) {
        long count = Integer.toUnsignedLong(bigEndian(file, 4));
        long expected = kind.headerLength + count * kind.bytesEach;
        if (expected != file.length) {
            throw new IdxException(
                    expected > file.length ? Problem.TRUNCATED : Problem.TOO_LONG,
                    Map.of(
                            "kind", kind.text,
                            "count", String.valueOf(count),
                            "expected", String.valueOf(expected),
                            "found", String.valueOf(file.length)));
        }
    }

    private static IdxException problem(Problem problem, Kind kind, String expected, String found) {
        return new IdxException(problem, Map.of("kind", kind.text, "expected", expected, "found", found));
    }

    private static String hexadecimal(int value) {
        String digits = Integer.toHexString(value);
        return "0x" + "0".repeat(8 - digits.length()) + digits;
    }

    private static int bigEndian(byte[] file, int at) {
        return file[at] << 24 | (file[at + 1] & 0xFF) << 16 | (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
    }

    private static void putBigEndian(byte[] file, int at, int value) {
        for (int i = 0; i < 4; i++) file[at + i] = (byte) (value >>> 24 - 8 * i);
    }
}
