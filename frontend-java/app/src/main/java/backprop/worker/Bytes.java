package backprop.worker;

/** Numbers as little-endian bytes, written and read in turn; those that JSON has not, too. */
final class Bytes {
    private final byte[] array;
    private int at;

    Bytes(int length) {
        this(new byte[length]);
    }

    Bytes(byte[] array) {
        this.array = array;
    }

    byte[] array() {
        return array;
    }

    int left() {
        return array.length - at;
    }

    void put(int bits) {
        for (int shift = 0; shift < 32; shift += 8) array[at++] = (byte) (bits >>> shift);
    }

    void put(float value) {
        put(Float.floatToIntBits(value));
    }

    void put(double value) {
        long bits = Double.doubleToLongBits(value);
        put((int) bits);
        put((int) (bits >>> 32));
    }

    int nextInt() {
        int bits = 0;
        for (int shift = 0; shift < 32; shift += 8) bits |= (array[at++] & 255) << shift;
        return bits;
    }

    float nextFloat() {
        return Float.intBitsToFloat(nextInt());
    }

    double nextDouble() {
        long low = nextInt() & 0xFFFFFFFFL;
        return Double.longBitsToDouble((long) nextInt() << 32 | low);
    }
}
