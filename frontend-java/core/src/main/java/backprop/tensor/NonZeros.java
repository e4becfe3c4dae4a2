package backprop.tensor;

/**
 * The pixels of an image set that are not zero, listed once: four fifths of MNIST are zeros. Image i has the entries
 * start[i] to start[i + 1]; an entry is a column (u16) and a level (u8), which stands for the number level/255.
 */
public final class NonZeros {
    private final int rows;
    private final int columns;
    private final int[] start;
    private final short[] column;
    private final byte[] level;
    private final float[] values;

    /** The images (rows × columns of bytes 0 to 255, one after the other) are read once and not kept. */
    public NonZeros(Kernels kernels, byte[] images, int columns) {
        if (columns < 1 || columns > 65536 || images.length % columns != 0) {
            throw new IllegalArgumentException(images.length + " pixels are not images of " + columns);
        }
        this.rows = images.length / columns;
        this.columns = columns;
        int count = 0;
        for (byte pixel : images) if (pixel != 0) count++;
        start = kernels.ints(rows + 1);
        column = kernels.shorts(count);
        level = kernels.bytes(count);
        values = kernels.floats(256);
        for (int v = 0; v < 256; v++) values[v] = (float) (v / 255.0);
        list(images);
    }

    private void list(byte[] images) {
        int p = 0;
        for (int i = 0; i < rows; i++) {
            start[i] = p;
            for (int j = 0; j < columns; j++) {
                byte pixel = images[i * columns + j];
                if (pixel == 0) continue;
                column[p] = (short) j;
                level[p++] = pixel;
            }
        }
        start[rows] = p;
    }

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
