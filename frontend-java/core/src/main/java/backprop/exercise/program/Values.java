package backprop.exercise.program;

import backprop.python.array.NdArray;
import backprop.python.value.NativeFunction;
import backprop.python.value.PyDict;
import backprop.python.value.PySequence;
import backprop.python.value.Scalar;
import backprop.python.value.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Python's values, made of numbers and read as numbers. */
public final class Values {
    private Values() {}

    /** A float for a single number, else a new array. */
    public static Object of(Tensor tensor) {
        if (tensor.shape().isEmpty()) return tensor.value();
        int[] shape = tensor.shape().stream().mapToInt(Integer::intValue).toArray();
        return NdArray.of(tensor.values().clone(), shape);
    }

    public static List<Object> of(List<Tensor> tensors) {
        return tensors.stream().map(Values::of).toList();
    }

    /** A dictionary of new arrays. */
    public static Object dictionary(List<String> keys, List<Tensor> tensors) {
        PyDict dictionary = new PyDict();
        for (int i = 0; i < keys.size(); i++) dictionary.put(keys.get(i), of(tensors.get(i)));
        return dictionary;
    }

    /** A function of one array, whatever its shape; of anything else it is not a number. */
    public static Object function(ToDoubleFunction<double[]> f) {
        return NativeFunction.of("f x", parameters -> {
            boolean isArray = result(parameters[0]) instanceof Result.Numbers;
            return isArray ? f.applyAsDouble(tensor(parameters[0]).values()) : Double.NaN;
        });
    }

    /** Of an array, what it holds now. */
    public static Result result(Object value) {
        if (value instanceof NdArray array) {
            List<Integer> shape = IntStream.of(array.shape()).boxed().toList();
            return new Result.Numbers(new Tensor(shape, array.toDoubles()));
        }
        Object plain = value instanceof Scalar scalar ? scalar.toPython() : value;
        if (plain instanceof Number number) return new Result.Numbers(Tensor.scalar(number.doubleValue()));
        return new Result.Other(Types.name(value));
    }

    /** Of what is known to be numbers. */
    public static Tensor tensor(Object value) {
        return ((Result.Numbers) result(value)).tensor();
    }

    /** What a function with so many results gave: the items of its tuple, or as often what it is instead. */
    public static List<Result> results(Object value, int count) {
        if (count == 1) return List.of(result(value));
        if (!(value instanceof PySequence sequence) || sequence.size() != count) {
            return Collections.nCopies(count, new Result.Other(Types.name(value)));
        }
        return items(sequence).stream().map(Values::result).toList();
    }

    /** Of what is known to be a list or a tuple. */
    public static List<Object> items(Object value) {
        List<Object> items = new ArrayList<>();
        ((PySequence) value).forEach(items::add);
        return items;
    }

    /**
     * What stands in a dictionary under this key; or what it is instead, if it is none.
     *
     * @throws MissingException if nothing stands there
     */
    public static Result entry(Object dictionary, String name, String key) {
        if (!(dictionary instanceof PyDict entries)) return new Result.Other(Types.name(dictionary));
        Object value = entries.get(key);
        if (value == null) throw new MissingException(name + "['" + key + "']");
        return result(value);
    }
}
