package backprop.weights.foreign;

import backprop.weights.foreign.ForeignNetException.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a file is that is not safetensors, by how it begins. */
final class FileFormat {
    private static final int MOST_SEARCHED = 1 << 22;
    /** How PyTorch's older files begin: a pickled number. */
    private static final String OLD_PYTORCH = "\u0080\u0002\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P";

    private final String start;
    private final byte[] file;

    private FileFormat(byte[] file) {
        this.file = file;
        start = latin(0, Math.min(64, file.length));
    }

    static Optional<Problem> find(byte[] file) {
        return new FileFormat(file).find();
    }

    private Optional<Problem> find() {
        if (start.startsWith("PK\u0003\u0004")) return Optional.of(archive());
        if (start.startsWith("\u0093NUMPY")) return Optional.of(Problem.NPY);
        if (start.startsWith("\u0089HDF")) return Optional.of(Problem.HDF5);
        if (start.startsWith(OLD_PYTORCH)) return Optional.of(Problem.PYTORCH);
        if (isPickle()) return Optional.of(Problem.PICKLE);
        if (start.startsWith("\u001f\u008b")) return Optional.of(Problem.GZIP);
        if (start.startsWith("TFL3", 4)) return Optional.of(Problem.TFLITE);
        if (start.startsWith("GGUF")) return Optional.of(Problem.GGUF);
        if (start.startsWith("version https://git-lfs")) return Optional.of(Problem.LFS_POINTER);
        if (isPicture()) return Optional.of(Problem.PICTURE);
        String text = start.strip();
        if (text.startsWith("<")) return Optional.of(Problem.WEB_PAGE);
        return text.startsWith("{") || text.startsWith("[") ? Optional.of(Problem.JSON) : Optional.empty();
    }

    private boolean isPicture() {
        return start.startsWith("\u0089PNG")
                || start.startsWith("\u00ff\u00d8\u00ff")
                || start.startsWith("GIF8")
                || start.startsWith("RIFF") && start.startsWith("WEBP", 8);
    }

    /** The protocol's number, 2 to 5, behind 0x80. */
    private boolean isPickle() {
        return start.length() > 2 && start.charAt(0) == 0x80 && start.charAt(1) >= 2 && start.charAt(1) <= 5;
    }

    /** By the names of what is in it, which stand in the file as they are. */
    private Problem archive() {
        String names = latin(0, Math.min(MOST_SEARCHED, file.length))
                + latin(Math.max(0, file.length - MOST_SEARCHED), file.length);
        if (names.contains("data.pkl")) return Problem.PYTORCH;
        if (names.contains("model.weights.h5")) return Problem.KERAS;
        return names.contains(".npy") ? Problem.NPZ : Problem.ZIP;
    }

    private String latin(int from, int to) {
        return new String(file, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
