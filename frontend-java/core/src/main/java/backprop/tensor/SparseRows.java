package backprop.tensor;

/**
 * The pixels of an image set that are not zero, listed once: four fifths of MNIST are zeros. Images may be added as they come.
 * Image i has the entries
 * start[i] to start[i + 1]; an entry is a column (u16) and a level (u8), which stands for the number that the data set gives it.
 */
public final class SparseRows {
    private final int columns;
    private final int[] start;
    private final short[] column;
    private final byte[] level;
    private final float[] values;
    private int rows;

    /**
     * The images (rows × columns of bytes, one after the other) are read once and not kept.
     *
     * @param levels the number that each byte, as 0 to 255, stands for; that of 0 is 0
     * @throws IllegalArgumentException if the bytes are not whole images of 1 to 65536 columns
     */
    public SparseRows(Kernels kernels, byte[] images, int columns, float[] levels) {
        this(kernels, rows(images.length, columns), columns, count(images), levels);
        add(images, 0, images.length);
    }

    /** None yet, but room for so many images with so many entries. */
    public SparseRows(Kernels kernels, int capacity, int columns, int entries, float[] levels) {
        this.columns = columns;
        start = kernels.ints(capacity + 1);
        column = kernels.shorts(entries);
        level = kernels.bytes(entries);
        values = kernels.floats(levels.length);
        System.arraycopy(levels, 0, values, 0, levels.length);
        start[0] = 0;
    }

    private static int rows(int pixels, int columns) {
        if (columns < 1 || columns > 65536 || pixels % columns != 0) {
            throw new IllegalArgumentException(pixels + " pixels are not images of " + columns);
        }
        return pixels / columns;
    }

    private static int count(byte[] images) {
        int count = 0;
        for (byte pixel : images) if (pixel != 0) count++;
        return count;
    }

    /**
     * The images in these bytes, from (included) to to (not included), come after those that are here; the bytes are not kept.
     *
     * @throws IllegalArgumentException if they are not whole images, or there is no room for them
     */
    public void add(byte[] images, int from, int to) {
        int added = rows(to - from, columns);
        if (rows + added >= start.length) {
            throw new IllegalArgumentException(
                    added + " images more than " + rows + ", with room for " + (start.length - 1));
        }
        int p = start[rows];
        for (int at = from; at < to; at += columns) {
            if (p + columns > level.length) requireRoom(images, at, p);
            p = list(images, at, p);
            start[++rows] = p;
        }
    }

    private int list(byte[] images, int at, int p) {
        for (int j = 0; j < columns; j++) {
            byte pixel = images[at + j];
            if (pixel == 0) continue;
            column[p] = (short) j;
            level[p++] = pixel;
        }
        return p;
    }

    private void requireRoom(byte[] images, int at, int p) {
        for (int j = 0; j < columns; j++) if (images[at + j] != 0) p++;
        if (p > level.length) throw new IllegalArgumentException("room for " + level.length + " entries is not enough");
    }

    /** As many as are here. */
    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    public int[] start() {
        return start;
    }

    public short[] column() {
        return column;
    }

    public byte[] level() {
        return level;
    }

    public float[] values() {
        return values;
    }
}
