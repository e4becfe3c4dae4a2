package backprop.weights.onnx;

import backprop.weights.onnx.OnnxException.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An array of numbers as a file has it.
 *
 * @param type none where the lab cannot read it
 * @param data little-endian, one number after the other; handed over, not copied
 * @param external the file that has the numbers, where this one has not
 */
record OnnxTensor(String name, List<Integer> shape, Optional<OnnxType> type, byte[] data, Optional<String> external) {
    /** More lengths than any shape has. */
    private static final int MOST_INTEGERS = 100;

    OnnxTensor {
        shape = List.copyOf(shape);
    }

    static OnnxTensor of(String name, List<Integer> shape, float[] values) {
        byte[] data = new byte[Float.BYTES * values.length];
        for (int i = 0; i < values.length; i++) {
            int bits = Float.floatToIntBits(values[i]);
            for (int j = 0; j < Float.BYTES; j++) data[Float.BYTES * i + j] = (byte) (bits >>> 8 * j);
        }
        return new OnnxTensor(name, shape, Optional.of(OnnxType.FLOAT), data, Optional.empty());
    }

    static OnnxTensor of(String name, List<Integer> shape, List<Long> values) {
        byte[] data = new byte[Long.BYTES * values.size()];
        for (int i = 0; i < data.length; i++) data[i] = (byte) (values.get(i / Long.BYTES) >>> 8 * (i % Long.BYTES));
        return new OnnxTensor(name, shape, Optional.of(OnnxType.INT64), data, Optional.empty());
    }

    OnnxTensor withShape(List<Integer> other) {
        return new OnnxTensor(name, other, type, data, external);
    }

    long count() {
        long count = 1;
        for (int length : shape) count = Math.min(count * length, Integer.MAX_VALUE);
        return count;
    }

    /**
     * Its numbers as float32.
     *
     * @throws OnnxException if they are no floats, not all there, or not finite
     */
    float[] floats() {
        OnnxType known = require(false);
        float[] values = new float[(int) count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) known.element.read(data, i * known.element.bytes());
            if (!Float.isFinite(values[i]))
                throw OnnxException.about(Problem.NOT_FINITE, name, "", String.valueOf(values[i]));
        }
        return values;
    }

    /**
     * Its numbers, such as lengths for a Reshape.
     *
     * @throws OnnxException if they are no integers, or not all there
     */
    List<Long> integers() {
        OnnxType known = require(true);
        if (count() > MOST_INTEGERS)
            throw OnnxException.about(Problem.SHAPE, name, name, "", OnnxException.lengths(shape));
        List<Long> values = new ArrayList<>();
        int size = known.element.bytes();
        for (int i = 0; i < (int) count(); i++) {
            long value = data[(i + 1) * size - 1];
            for (int j = size - 2; j >= 0; j--) value = value << 8 | data[i * size + j] & 0xFF;
            values.add(value);
        }
        return values;
    }

    private OnnxType require(boolean isInteger) {
        if (external.isPresent()) throw OnnxException.about(Problem.EXTERNAL, name, "", external.get());
        OnnxType known = type.filter(one -> one.isInteger() == isInteger)
                .orElseThrow(() -> OnnxException.about(Problem.TYPE, name, "", typeName()));
        long needed = count() * known.element.bytes();
        if (needed != data.length)
            throw OnnxException.about(Problem.LENGTH, name, String.valueOf(needed), String.valueOf(data.length));
        return known;
    }

    private String typeName() {
        return type.map(one -> one.name().toLowerCase(java.util.Locale.ROOT)).orElse("?");
    }
}
