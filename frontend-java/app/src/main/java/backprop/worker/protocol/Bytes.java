package backprop.worker.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers as little-endian bytes, written and read in turn; those that JSON has not, too. */
final class Bytes {
    private byte[] array;
    private int at;

    Bytes() {
        this(new byte[64]);
    }

    /** To be read. */
    Bytes(byte[] array) {
        this.array = array;
    }

    /** What was written. */
    byte[] array() {
        return Arrays.copyOf(array, at);
    }

    int left() {
        return array.length - at;
    }

    private void makeRoom(int count) {
        if (left() < count) array = Arrays.copyOf(array, Math.max(at + count, 2 * array.length));
    }

    Bytes put(int bits) {
        makeRoom(4);
        for (int shift = 0; shift < 32; shift += 8) array[at++] = (byte) (bits >>> shift);
        return this;
    }

    Bytes put(double value) {
        long bits = Double.doubleToLongBits(value);
        return put((int) bits).put((int) (bits >>> 32));
    }

    Bytes put(byte[] values) {
        makeRoom(values.length);
        System.arraycopy(values, 0, array, at, values.length);
        at += values.length;
        return this;
    }

    Bytes put(int[] values) {
        makeRoom(4 * values.length);
        for (int value : values) put(value);
        return this;
    }

    Bytes put(float[] values) {
        makeRoom(4 * values.length);
        for (float value : values) put(Float.floatToIntBits(value));
        return this;
    }

    /** With its length. */
    Bytes put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return put(bytes.length).put(bytes);
    }

    int nextInt() {
        int bits = 0;
        for (int shift = 0; shift < 32; shift += 8) bits |= (array[at++] & 255) << shift;
        return bits;
    }

    double nextDouble() {
        long low = nextInt() & 0xFFFFFFFFL;
        return Double.longBitsToDouble((long) nextInt() << 32 | low);
    }

    byte[] nextBytes(int count) {
        at += count;
        return Arrays.copyOfRange(array, at - count, at);
    }

    int[] nextInts(int count) {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) values[i] = nextInt();
        return values;
    }

    float[] nextFloats(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) values[i] = Float.intBitsToFloat(nextInt());
        return values;
    }

    String nextText() {
        return new String(nextBytes(nextInt()), StandardCharsets.UTF_8);
    }
}
