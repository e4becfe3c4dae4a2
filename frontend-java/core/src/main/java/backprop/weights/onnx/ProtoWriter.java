package backprop.weights.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A message of Protocol Buffers, field after field: a key, which is the field's number and how its value is written, then the
 * value. https://protobuf.dev/programming-guides/encoding
 */
final class ProtoWriter {
    /** How a value is written: as a number of 7 bits a byte, as a length with so many bytes, as four bytes. */
    static final int VARINT = 0, LENGTH = 2, FOUR_BYTES = 5;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ProtoWriter integer(int field, long value) {
        key(field, VARINT);
        varint(value);
        return this;
    }

    ProtoWriter real(int field, float value) {
        key(field, FOUR_BYTES);
        int bits = Float.floatToIntBits(value);
        for (int shift = 0; shift < Integer.SIZE; shift += 8) bytes.write(bits >>> shift);
        return this;
    }

    ProtoWriter bytes(int field, byte[] value) {
        key(field, LENGTH);
        varint(value.length);
        bytes.write(value, 0, value.length);
        return this;
    }

    /** An empty text need not be written. */
    ProtoWriter text(int field, String value) {
        return value.isEmpty() ? this : bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    ProtoWriter message(int field, ProtoWriter value) {
        return bytes(field, value.bytes.toByteArray());
    }

    byte[] toByteArray() {
        return bytes.toByteArray();
    }

    private void key(int field, int kind) {
        varint((long) field << 3 | kind);
    }

    /** Seven bits a byte, the lowest first; the highest bit says whether more follow. */
    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
