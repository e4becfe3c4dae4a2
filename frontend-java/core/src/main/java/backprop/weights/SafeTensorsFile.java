package backprop.weights;

import static backprop.weights.SafeTensorsException.Problem;

import backprop.json.Json;
import backprop.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A safetensors file whose header has been read: eight bytes of its length (little-endian), JSON, then the data. None of them
 * is believed. Numbers are read when they are asked for, so that what nobody needs may be of any type.
 */
public final class SafeTensorsFile {
    static final int LENGTH_BYTES = 8;
    static final int LARGEST_HEADER = 1 << 20;
    static final String METADATA = "__metadata__";

    private final byte[] file;
    private final int start;
    private final List<TensorEntry> entries;
    private final Map<String, String> metadata;

    /** @throws SafeTensorsException with a sentence, for any other file */
    public SafeTensorsFile(byte[] file) {
        this.file = file;
        int headerLength = headerLength();
        Json header = header(headerLength);
        start = LENGTH_BYTES + headerLength;
        entries = List.copyOf(entries(header));
        checkRanges(entries, file.length - start);
        metadata = Collections.unmodifiableMap(metadata(header));
    }

    /** In the order of their data. */
    public List<TensorEntry> entries() {
        return entries;
    }

    public Map<String, String> metadata() {
        return metadata;
    }

    /**
     * The numbers of one of the entries, row after row, rounded to float32.
     *
     * @throws SafeTensorsException if they are no floats, or one of them is not finite or too large for a float
     */
    public float[] values(TensorEntry entry) {
        ElementType type = ElementType.find(entry.type())
                .filter(ElementType::isReadable)
                .orElseThrow(() -> SafeTensorsException.of(
                        Problem.UNKNOWN_TYPE, entry.name(), ElementType.READABLE, entry.type()));
        float[] values = new float[entry.count()];
        int at = start + (int) entry.begin();
        for (int i = 0; i < values.length; i++) {
            double value = type.read(file, at + type.bytes() * i);
            values[i] = (float) value;
            if (Float.isFinite(values[i])) continue;
            // A double that is none as a float is finite all the same.
            boolean isLarge = Math.abs(value) <= Double.MAX_VALUE;
            Problem problem = isLarge ? Problem.TOO_LARGE : Problem.NOT_FINITE;
            throw SafeTensorsException.number(problem, entry.name(), value, entry.place(i));
        }
        return values;
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
}
