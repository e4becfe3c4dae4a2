package backprop.weights;

import java.util.Arrays;
import java.util.Optional;

/** What the numbers of a tensor are, as the format names it. Floats can be read; of the others the size alone is known. */
public enum ElementType {
    F64(8),
    F32(4),
    F16(2),
    BF16(2),
    C64(8),
    I64(8),
    U64(8),
    I32(4),
    U32(4),
    I16(2),
    U16(2),
    I8(1),
    U8(1),
    BOOL(1),
    F8_E4M3(1),
    F8_E5M2(1);

    /** Those of which a net can be made, in words. */
    public static final String READABLE = "F64, F32, F16, BF16";

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    public static Optional<ElementType> find(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    /** That a number takes. */
    public int bytes() {
        return bytes;
    }

    boolean isReadable() {
        return ordinal() <= BF16.ordinal();
    }

    /**
     * The number that begins at that byte, little-endian; of a type that is readable.
     *
     * @throws IllegalStateException if it is of another
     */
    public double read(byte[] file, int at) {
        return switch (this) {
            case F64 -> Double.longBitsToDouble((long) word(file, at + 4) << 32 | word(file, at) & 0xFFFFFFFFL);
            case F32 -> Float.intBitsToFloat(word(file, at));
            case F16 -> half(halfWord(file, at));
            case BF16 -> Float.intBitsToFloat(halfWord(file, at) << 16);
            default -> throw new IllegalStateException(this + " cannot be read");
        };
    }

    /** IEEE 754: a sign, 5 bits of exponent, 10 of fraction; exponent 0 is subnormal, 31 is infinity or NaN. */
    private static float half(int bits) {
        int exponent = bits >>> 10 & 31, fraction = bits & 1023, sign = bits >>> 15 << 31;
        if (exponent == 0) return Float.intBitsToFloat(sign | Float.floatToIntBits(fraction * 0x1p-24f));
        int same = exponent == 31 ? 255 : exponent - 15 + 127;
        return Float.intBitsToFloat(sign | same << 23 | fraction << 13);
    }

    private static int halfWord(byte[] file, int at) {
        return file[at] & 0xFF | (file[at + 1] & 0xFF) << 8;
    }

    private static int word(byte[] file, int at) {
        return halfWord(file, at) | halfWord(file, at + 2) << 16;
    }
}
