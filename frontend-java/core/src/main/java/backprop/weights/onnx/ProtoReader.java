package backprop.weights.onnx;

import backprop.weights.onnx.OnnxException.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Goes through the fields of a message of Protocol Buffers; none of its lengths is believed. After {@link #next()}, the value
 * is asked for, or passed over by the next next().
 */
final class ProtoReader {
    private static final int EIGHT_BYTES = 1;

    private final byte[] file;
    private final int end;
    private int at;
    private int field;
    private int kind;
    private long number;
    private int valueStart;

    ProtoReader(byte[] file) {
        this(file, 0, file.length);
    }

    private ProtoReader(byte[] file, int start, int end) {
        this.file = file;
        this.at = start;
        this.end = end;
    }

    /**
     * Whether there is one more field.
     *
     * @throws OnnxException if it cannot be read
     */
    boolean next() {
        if (at == end) return false;
        int start = at;
        long key = varint();
        long wanted = key >>> 3;
        if (wanted < 1 || wanted > Integer.MAX_VALUE >> 2) throw damaged(start);
        field = (int) wanted;
        kind = (int) (key & 7);
        switch (kind) {
            case ProtoWriter.VARINT -> number = varint();
            case ProtoWriter.FOUR_BYTES -> skip(4);
            case EIGHT_BYTES -> skip(8);
            case ProtoWriter.LENGTH -> {
                long length = varint();
                if (length < 0 || length > end - at) throw damaged(start);
                skip((int) length);
            }
            default -> throw damaged(start);
        }
        return true;
    }

    int field() {
        return field;
    }

    long integer() {
        require(ProtoWriter.VARINT);
        return number;
    }

    float real() {
        require(ProtoWriter.FOUR_BYTES);
        int bits = 0;
        for (int i = 3; i >= 0; i--) bits = bits << 8 | file[valueStart + i] & 0xFF;
        return Float.intBitsToFloat(bits);
    }

    byte[] bytes() {
        require(ProtoWriter.LENGTH);
        return Arrays.copyOfRange(file, valueStart, at);
    }

    String text() {
        require(ProtoWriter.LENGTH);
        return new String(file, valueStart, at - valueStart, StandardCharsets.UTF_8);
    }

    ProtoReader message() {
        require(ProtoWriter.LENGTH);
        return new ProtoReader(file, valueStart, at);
    }

    /** Numbers may stand one by one, or packed in one field. */
    void integers(LongSink into) {
        if (kind == ProtoWriter.VARINT) {
            into.accept(number);
            return;
        }
        ProtoReader packed = message();
        while (packed.at < packed.end) into.accept(packed.varint());
    }

    /** The bytes of numbers of such a size, which stand one by one, or packed. */
    byte[] fixed(int size) {
        boolean isOne = kind == (size == Float.BYTES ? ProtoWriter.FOUR_BYTES : EIGHT_BYTES);
        if (!isOne) require(ProtoWriter.LENGTH);
        return Arrays.copyOfRange(file, valueStart, at);
    }

    /** Takes one number after the other. */
    interface LongSink {
        void accept(long value);
    }

    private void require(int wanted) {
        if (kind != wanted) throw damaged(valueStart);
    }

    private void skip(int length) {
        if (length > end - at) throw damaged(at);
        valueStart = at;
        at += length;
    }

    private long varint() {
        int start = at;
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            if (at == end) throw damaged(start);
            byte next = file[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) return value;
        }
        throw damaged(start);
    }

    private static OnnxException damaged(int at) {
        return OnnxException.found(Problem.DAMAGED, String.valueOf(at));
    }
}
