package backprop.weights;

import static backprop.weights.SafeTensorsException.Problem;

import backprop.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what SafeTensorsFile reads: the tensors one after the other, the header filled up with spaces to 8 bytes. */
final class SafeTensorsWriter {
    private final byte[] file;
    private int at;

    private SafeTensorsWriter(byte[] file, int at) {
        this.file = file;
        this.at = at;
    }

    static byte[] write(SafeTensors content) {
        List<TensorEntry> entries = entries(content.tensors());
        byte[] header = header(content.metadata(), entries).getBytes(StandardCharsets.UTF_8);
        int headerLength = (header.length + 7) / 8 * 8;
        if (headerLength > SafeTensorsFile.LARGEST_HEADER) throw headerTooLarge(headerLength);
        long dataLength =
                entries.isEmpty() ? 0 : entries.get(entries.size() - 1).end();
        int start = SafeTensorsFile.LENGTH_BYTES + headerLength;
        byte[] file = new byte[Math.toIntExact(start + dataLength)];
        for (int i = 0; i < Integer.BYTES; i++) file[i] = (byte) (headerLength >>> 8 * i);
        System.arraycopy(header, 0, file, SafeTensorsFile.LENGTH_BYTES, header.length);
        Arrays.fill(file, SafeTensorsFile.LENGTH_BYTES + header.length, start, (byte) ' ');
        SafeTensorsWriter writer = new SafeTensorsWriter(file, start);
        content.tensors().forEach(writer::data);
        return file;
    }

    private static List<TensorEntry> entries(List<Tensor> tensors) {
        List<TensorEntry> entries = new ArrayList<>();
        long begin = 0;
        for (Tensor tensor : tensors) {
            long end = begin + (long) Float.BYTES * tensor.values().length;
            entries.add(new TensorEntry(tensor.name(), ElementType.F32.name(), tensor.shape(), begin, end));
            begin = end;
        }
        return entries;
    }

    private static String header(Map<String, String> metadata, List<TensorEntry> entries) {
        Map<String, Json> header = new LinkedHashMap<>();
        if (!metadata.isEmpty()) {
            Map<String, Json> texts = new LinkedHashMap<>();
            metadata.forEach((name, text) -> texts.put(name, Json.of(text)));
            header.put(SafeTensorsFile.METADATA, Json.of(texts));
        }
        for (TensorEntry entry : entries) {
            String name = entry.name();
            if (name.equals(SafeTensorsFile.METADATA)) throw named(Problem.RESERVED_NAME, name);
            if (header.put(name, entry.toJson()) != null) throw named(Problem.SAME_NAME, name);
        }
        return Json.of(header).compact();
    }

    private static SafeTensorsException named(Problem problem, String name) {
        return new SafeTensorsException(problem, Map.of("tensor", name));
    }

    private static SafeTensorsException headerTooLarge(int found) {
        return new SafeTensorsException(
                Problem.HEADER_TOO_LARGE,
                Map.of("found", String.valueOf(found), "limit", String.valueOf(SafeTensorsFile.LARGEST_HEADER)));
    }

    private void data(Tensor tensor) {
        float[] values = tensor.values();
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                String place = TensorEntry.place(tensor.shape(), i);
                throw SafeTensorsException.number(Problem.NOT_FINITE, tensor.name(), values[i], place);
            }
            int bits = Float.floatToIntBits(values[i]);
            for (int shift = 0; shift < Integer.SIZE; shift += 8) file[at++] = (byte) (bits >>> shift);
        }
    }
}
