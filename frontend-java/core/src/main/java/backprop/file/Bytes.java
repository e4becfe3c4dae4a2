package backprop.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Numbers as little-endian bytes, written and read in turn; those that JSON has not, too. To read beyond the end is an
 * IllegalArgumentException: bytes may have been cut on their way.
 */
public final class Bytes {
    private byte[] array;
    private int at;

    public Bytes() {
        this(new byte[64]);
    }

    /** To be read. */
    public Bytes(byte[] array) {
        this.array = array;
    }

    /** What was written. */
    public byte[] array() {
        return Arrays.copyOf(array, at);
    }

    public int left() {
        return array.length - at;
    }

    private void makeRoom(int count) {
        if (left() < count) array = Arrays.copyOf(array, Math.max(at + count, 2 * array.length));
    }

    public Bytes put(int bits) {
        makeRoom(4);
        for (int shift = 0; shift < 32; shift += 8) array[at++] = (byte) (bits >>> shift);
        return this;
    }

    public Bytes put(double value) {
        long bits = Double.doubleToLongBits(value);
        return put((int) bits).put((int) (bits >>> 32));
    }

    public Bytes put(byte[] values) {
        makeRoom(values.length);
        System.arraycopy(values, 0, array, at, values.length);
        at += values.length;
        return this;
    }

    public Bytes put(int[] values) {
        makeRoom(4 * values.length);
        for (int value : values) put(value);
        return this;
    }

    public Bytes put(float[] values) {
        makeRoom(4 * values.length);
        for (float value : values) put(Float.floatToIntBits(value));
        return this;
    }

    /** With its length. */
    public Bytes put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return put(bytes.length).put(bytes);
    }

    private void require(long count) {
        if (count < 0 || count > left()) throw new IllegalArgumentException(count + " bytes of " + left());
    }

    /** @throws IllegalArgumentException if fewer bytes are left */
    public int nextInt() {
        require(4);
        int bits = 0;
        for (int shift = 0; shift < 32; shift += 8) bits |= (array[at++] & 255) << shift;
        return bits;
    }

    /** @throws IllegalArgumentException if fewer bytes are left */
    public double nextDouble() {
        long low = nextInt() & 0xFFFFFFFFL;
        return Double.longBitsToDouble((long) nextInt() << 32 | low);
    }

    /** @throws IllegalArgumentException if fewer bytes are left */
    public byte[] nextBytes(int count) {
        require(count);
        at += count;
        return Arrays.copyOfRange(array, at - count, at);
    }

    /** @throws IllegalArgumentException if fewer bytes are left */
    public int[] nextInts(int count) {
        require(4L * count);
        int[] values = new int[count];
        for (int i = 0; i < count; i++) values[i] = nextInt();
        return values;
    }

    /** @throws IllegalArgumentException if fewer bytes are left */
    public float[] nextFloats(int count) {
        require(4L * count);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) values[i] = Float.intBitsToFloat(nextInt());
        return values;
    }

    /** @throws IllegalArgumentException if fewer bytes are left */
    public String nextText() {
        return new String(nextBytes(nextInt()), StandardCharsets.UTF_8);
    }
}
