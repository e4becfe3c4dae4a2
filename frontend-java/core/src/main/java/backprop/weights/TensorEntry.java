package backprop.weights;

import static backprop.weights.SafeTensorsException.Problem;

import backprop.json.Json;
import backprop.json.JsonException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the header says about a tensor: its type and shape, and the bytes [begin, end) of the data. Its length fits its shape
 * where the size of the type is known.
 */
public record TensorEntry(String name, String type, List<Integer> shape, long begin, long end) {
    private static final double LARGEST_OFFSET = Integer.MAX_VALUE;

    static TensorEntry read(String name, Json entry) {
        try {
            String type = entry.get("dtype").text();
            List<Json> offsets = entry.get("data_offsets").items();
            if (offsets.size() != 2) throw badOffsets(name, entry.get("data_offsets"));
            long begin = offset(name, offsets.get(0));
            long end = offset(name, offsets.get(1));
            return checked(name, type, shape(name, entry.get("shape").items()), begin, end);
        } catch (JsonException e) {
            throw SafeTensorsException.badEntry(name, e);
        }
    }

    private static TensorEntry checked(String name, String type, List<Integer> shape, long begin, long end) {
        Optional<ElementType> known = ElementType.find(type);
        long needed = known.map(ElementType::bytes).orElse(1);
        for (int length : shape) {
            needed *= length;
            if (needed > Integer.MAX_VALUE) throw badShape(name, shape);
        }
        if (known.isPresent() && end - begin != needed) {
            throw SafeTensorsException.of(Problem.WRONG_LENGTH, name, needed, end - begin);
        }
        if (end < begin) throw SafeTensorsException.of(Problem.WRONG_LENGTH, name, needed, end - begin);
        return new TensorEntry(name, type, List.copyOf(shape), begin, end);
    }

    /** Whether its numbers are floats that can be read. */
    public boolean isReadable() {
        return ElementType.find(type).filter(ElementType::isReadable).isPresent();
    }

    /** How many numbers. */
    public int count() {
        int count = 1;
        for (int length : shape) count *= length;
        return count;
    }

    /** Where a number stands, as Python counts: "3, 17" is the eighteenth of the fourth row. */
    String place(int index) {
        return place(shape, index);
    }

    static String place(List<Integer> shape, int index) {
        StringBuilder place = new StringBuilder();
        int rest = index;
        for (int i = shape.size() - 1; i >= 0; i--) {
            place.insert(0, rest % shape.get(i) + (place.length() > 0 ? ", " : ""));
            rest /= shape.get(i);
        }
        return place.toString();
    }

    /** {"dtype": "F32", "shape": [784, 50], "data_offsets": [0, 156800]} */
    Json toJson() {
        Json offsets = Json.of(List.of(Json.of((double) begin), Json.of((double) end)));
        List<Json> lengths = new ArrayList<>();
        for (int length : shape) lengths.add(Json.of((double) length));
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("dtype", Json.of(type));
        members.put("shape", Json.of(lengths));
        members.put("data_offsets", offsets);
        return Json.of(members);
    }

    private static long offset(String name, Json value) {
        double offset = value.number();
        if (offset < 0 || offset > LARGEST_OFFSET || offset != Math.rint(offset)) {
            throw badOffsets(name, value);
        }
        return (long) offset;
    }

    private static List<Integer> shape(String name, List<Json> lengths) {
        List<Integer> shape = new ArrayList<>();
        for (Json length : lengths) {
            int value = length.integer();
            if (value < 0) throw badShape(name, List.of(value));
            shape.add(value);
        }
        return shape;
    }

    private static SafeTensorsException badShape(String name, List<Integer> shape) {
        String lengths = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return SafeTensorsException.about(Problem.BAD_SHAPE, name, "found", lengths);
    }

    private static SafeTensorsException badOffsets(String name, Json found) {
        return SafeTensorsException.about(Problem.BAD_OFFSETS, name, "found", found.compact());
    }
}
