package backprop.data.idx;

import static backprop.data.idx.IdxException.Problem;

import backprop.data.Dataset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The two files of a data set as somebody chooses them: together or one after the other, in any order. */
public final class IdxSelection {
    /** As many as MNIST has in all: more would not fit into a phone beside a net. */
    public static final int MOST = 70_000;
    /** Bytes of the largest file that is of use. */
    public static final int LARGEST = 16 + MOST * Dataset.PIXELS;

    private static final int ZIP = 0x504B0304;
    /** A browser numbers what it has saved before: "lesson (1).zip". */
    private static final Pattern NAME =
            Pattern.compile(".*(ubyte|idx[13])(?!.*(safetensors|onnx)$).*|lesson[ ()\\d]*\\.zip");

    /** What a file has. */
    public enum Kind {
        IMAGES(0x00000803),
        LABELS(0x00000801);

        private final int magic;

        Kind(int magic) {
            this.magic = magic;
        }
    }

    private Optional<byte[]> images = Optional.empty();
    private Optional<byte[]> labels = Optional.empty();

    /**
     * Which of the two a file is, unpacked, by its content.
     *
     * @throws IdxException if it is neither, or cannot be read
     */
    public static Kind kind(byte[] file) {
        int magic = 0;
        for (int i = 0; i < 4; i++) magic = magic << 8 | (i < file.length ? file[i] & 0xFF : 0);
        if (magic == ZIP) throw new IdxException(Problem.ZIPPED, Map.of());
        if (magic == Kind.IMAGES.magic) {
            IdxFile.requireImages(file);
            return Kind.IMAGES;
        }
        if (magic == Kind.LABELS.magic) {
            IdxFile.requireLabels(file);
            return Kind.LABELS;
        }
        String found = "0".repeat(8 - Integer.toHexString(magic).length()) + Integer.toHexString(magic);
        throw new IdxException(Problem.NOT_IDX, Map.of("found", "0x" + found));
    }

    /**
     * What was chosen at once, unpacked. A file takes the place of one of its kind that still waits for the other.
     *
     * @return the data set, where both are there now: the next choice begins anew
     * @throws IdxException if one of them cannot be read, there are two of a kind, or the two do not belong together
     */
    public Optional<Dataset> add(List<byte[]> files) {
        Optional<byte[]> newImages = Optional.empty(), newLabels = Optional.empty();
        for (byte[] file : files) {
            Kind kind = kind(file);
            boolean isTwice = (kind == Kind.IMAGES ? newImages : newLabels).isPresent();
            if (isTwice)
                throw new IdxException(Problem.TWICE, Map.of("kind", kind.name().toLowerCase(Locale.ROOT)));
            if (kind == Kind.IMAGES) newImages = Optional.of(file);
            else newLabels = Optional.of(file);
        }
        if (newImages.isPresent()) images = newImages;
        if (newLabels.isPresent()) labels = newLabels;
        if (images.isEmpty() || labels.isEmpty()) return Optional.empty();
        byte[] imageFile = images.get(), labelFile = labels.get();
        images = Optional.empty();
        labels = Optional.empty();
        return Optional.of(IdxFile.read(imageFile, labelFile));
    }

    /** What waits for the other kind. */
    public Optional<Kind> waiting() {
        if (images.isPresent()) return Optional.of(Kind.IMAGES);
        return labels.map(file -> Kind.LABELS);
    }

    /** Whether a file is called as such files are; nets are not. */
    public static boolean isNamed(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return NAME.matcher(low).matches();
    }
}
