package backprop.weights;

import static backprop.weights.SafeTensorsException.Problem;

import backprop.json.Json;
import backprop.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads eight bytes of header length (little-endian), a JSON header, then the data; believes none of them. */
final class SafeTensorsReader {
    static final int LENGTH_BYTES = 8;
    static final int LARGEST_HEADER = 1 << 20;
    static final String METADATA = "__metadata__";

    private final byte[] file;

    SafeTensorsReader(byte[] file) {
        this.file = file;
    }

    SafeTensors read() {
        int headerLength = headerLength();
        Json header = header(headerLength);
        int start = LENGTH_BYTES + headerLength;
        List<TensorEntry> entries = entries(header);
        checkRanges(entries, file.length - start);
        List<Tensor> tensors = new ArrayList<>();
        for (TensorEntry entry : entries) tensors.add(tensor(entry, start + (int) entry.begin()));
        return new SafeTensors(metadata(header), tensors);
    }

    private int headerLength() {
        if (file.length < LENGTH_BYTES + 2) {
            throw new SafeTensorsException(Problem.TOO_SHORT, Map.of("found", String.valueOf(file.length)));
        }
        long length = 0;
        for (int i = LENGTH_BYTES - 1; i >= 0; i--) length = length << 8 | file[i] & 0xFF;
        if (length < 0 || length > LARGEST_HEADER) {
            throw new SafeTensorsException(
                    Problem.HEADER_TOO_LARGE,
                    Map.of("found", Long.toUnsignedString(length), "limit", String.valueOf(LARGEST_HEADER)));
        }
        if (length > file.length - LENGTH_BYTES) {
            long there = file.length - LENGTH_BYTES;
            throw new SafeTensorsException(
                    Problem.HEADER_CUT, Map.of("expected", String.valueOf(length), "found", String.valueOf(there)));
        }
        return (int) length;
    }

    private Json header(int length) {
        String text = new String(file, LENGTH_BYTES, length, StandardCharsets.UTF_8);
        byte[] again = text.getBytes(StandardCharsets.UTF_8);
        if (!Arrays.equals(again, Arrays.copyOfRange(file, LENGTH_BYTES, LENGTH_BYTES + length))) {
            throw new SafeTensorsException(Problem.NOT_UTF8, Map.of());
        }
        try {
            Json header = Json.parse(text);
            header.members();
            return header;
        } catch (JsonException e) {
            throw new SafeTensorsException(Problem.NOT_JSON, Map.of(), e);
        }
    }

    private static Map<String, String> metadata(Json header) {
        Map<String, String> metadata = new LinkedHashMap<>();
        try {
            header.find(METADATA)
                    .ifPresent(all -> all.members().forEach((name, value) -> metadata.put(name, value.text())));
        } catch (JsonException e) {
            throw SafeTensorsException.badEntry(METADATA, e);
        }
        return metadata;
    }

    /** In the order of their data; an empty tensor before the one that begins at the same byte. */
    private static List<TensorEntry> entries(Json header) {
        List<TensorEntry> entries = new ArrayList<>();
        header.members().forEach((name, value) -> {
            if (!name.equals(METADATA)) entries.add(TensorEntry.read(name, value));
        });
        entries.sort(Comparator.comparingLong(TensorEntry::begin).thenComparingLong(TensorEntry::end));
        return entries;
    }

    private static void checkRanges(List<TensorEntry> entries, int available) {
        long end = 0;
        for (TensorEntry entry : entries) {
            if (entry.begin() != end) {
                Problem problem = entry.begin() < end ? Problem.OVERLAP : Problem.GAP;
                throw SafeTensorsException.of(problem, entry.name(), end, entry.begin());
            }
            end = entry.end();
        }
        if (end != available) {
            throw new SafeTensorsException(
                    end > available ? Problem.DATA_CUT : Problem.DATA_LEFT,
                    Map.of("expected", String.valueOf(end), "found", String.valueOf(available)));
        }
    }

    private Tensor tensor(TensorEntry entry, int start) {
        float[] values = new float[entry.count()];
        for (int i = 0; i < values.length; i++) {
            float value = Float.intBitsToFloat(littleEndian(start + Float.BYTES * i));
            if (!Float.isFinite(value)) throw SafeTensorsException.notFinite(entry.name(), value, i);
            values[i] = value;
        }
        return new Tensor(entry.name(), entry.shape(), values);
    }

    private int littleEndian(int at) {
        return file[at] & 0xFF | (file[at + 1] & 0xFF) << 8 | (file[at + 2] & 0xFF) << 16 | file[at + 3] << 24;
    }
}
