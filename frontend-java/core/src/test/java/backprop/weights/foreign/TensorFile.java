package backprop.weights.foreign;

import backprop.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** Writes safetensors of any type, as Python does. */
final class TensorFile {
    private final Map<String, Json> header = new LinkedHashMap<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private String type = "F32";

    /** Of the tensors from here on. */
    TensorFile type(String type) {
        this.type = type;
        return this;
    }

    TensorFile metadata(String... namesAndTexts) {
        Map<String, Json> texts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) texts.put(namesAndTexts[i], Json.of(namesAndTexts[i + 1]));
        header.put("__metadata__", Json.of(texts));
        return this;
    }

    /** Filled with a number for each place. */
    TensorFile put(String name, DoubleUnaryOperator value, int... shape) {
        int count = 1;
        List<Json> lengths = new ArrayList<>();
        for (int length : shape) {
            count *= length;
            lengths.add(Json.of((double) length));
        }
        double begin = data.size();
        for (int i = 0; i < count; i++) write(value.applyAsDouble(i));
        header.put(
                name,
                Json.of(Map.of(
                        "dtype", Json.of(type),
                        "shape", Json.of(lengths),
                        "data_offsets", Json.of(List.of(Json.of(begin), Json.of((double) data.size()))))));
        return this;
    }

    /** Small numbers that halves have exactly, and which differ from place to place. */
    TensorFile put(String name, int... shape) {
        return put(name, i -> (i % 61 - 30) / 16.0, shape);
    }

    private void write(double value) {
        ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        switch (type) {
            case "F64" -> bytes.putDouble(value);
            case "F32" -> bytes.putFloat((float) value);
            case "BF16" -> bytes.putShort((short) (Float.floatToRawIntBits((float) value) >>> 16));
            case "F16" -> bytes.putShort(half(value));
            case "I64" -> bytes.putLong((long) value);
            default -> bytes.put((byte) value);
        }
        data.write(bytes.array(), 0, bytes.position());
    }

    /** Of a number that a half has exactly, or an infinity, or NaN. */
    private static short half(double value) {
        if (Double.isNaN(value)) return 0x7E00;
        int sign = 1.0 / value < 0 || value < 0 ? 0x8000 : 0;
        double size = Math.abs(value);
        if (Double.isInfinite(size)) return (short) (sign | 0x7C00);
        int exponent = size < 0x1p-14 ? -15 : Math.getExponent(size);
        int fraction = (int) (exponent == -15 ? size * 0x1p24 : (Math.scalb(size, -exponent) - 1) * 1024);
        return (short) (sign | exponent + 15 << 10 | fraction);
    }

    byte[] bytes() {
        byte[] text = Json.of(header).compact().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length + data.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(text.length)
                .put(text)
                .put(data.toByteArray())
                .array();
    }
}
