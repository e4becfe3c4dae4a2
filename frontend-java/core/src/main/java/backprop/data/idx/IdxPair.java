package backprop.data.idx;

import static backprop.data.idx.IdxException.Problem;

import backprop.data.Dataset;
import java.util.Arrays;
import java.util.Map;

/** Both files of a data set as one, so that they always belong together: the labels', and behind it the images'. */
public final class IdxPair {
    /** Before the labels. */
    private static final int HEADER = 8;

    private IdxPair() {}

    public static byte[] write(Dataset dataset) {
        byte[] labels = IdxFile.writeLabels(dataset), images = IdxFile.writeImages(dataset);
        byte[] both = Arrays.copyOf(labels, Math.addExact(labels.length, images.length));
        System.arraycopy(images, 0, both, labels.length, images.length);
        return both;
    }

    /** @throws IdxException if one of the two cannot be read, or they do not agree in their number */
    public static Dataset read(byte[] both) {
        int end = Math.min(both.length, HEADER + count(both));
        return IdxFile.read(Arrays.copyOfRange(both, end, both.length), Arrays.copyOf(both, end));
    }

    /** Of the labels that are announced; no more than could be there. */
    private static int count(byte[] both) {
        if (both.length < HEADER) {
            throw new IdxException(
                    Problem.TOO_SHORT,
                    Map.of("kind", "labels", "expected", String.valueOf(HEADER), "found", String.valueOf(both.length)));
        }
        long count = 0;
        for (int i = 4; i < HEADER; i++) count = count << 8 | both[i] & 0xFF;
        return (int) Math.min(count, both.length - HEADER);
    }
}
