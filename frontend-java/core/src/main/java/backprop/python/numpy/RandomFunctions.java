package backprop.python.numpy;

import backprop.python.array.DType;
import backprop.python.array.NdArray;
import backprop.python.array.Shape;
import backprop.python.operator.ArrayLibrary;
import backprop.python.value.Integers;
import backprop.python.value.Problem;
import backprop.python.value.PyList;
import backprop.python.value.PyModule;
import backprop.python.value.PyNone;
import backprop.python.value.PyTuple;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** The module numpy.random. */
final class RandomFunctions {
    private final ArrayLibrary arrays;
    private final RandomState random;

    RandomFunctions(ArrayLibrary arrays, int seed) {
        this.arrays = arrays;
        random = new RandomState(seed);
    }

    PyModule module() {
        Table table = new Table();
        table.function("seed seed?", p -> {
            if (Parameters.isGiven(p[0])) random.seed(seed(p[0]));
            return PyNone.NONE;
        });
        table.function("rand *shape", p -> doubles(new PyTuple((Object[]) p[0]), random::uniform));
        table.function("randn *shape", p -> doubles(new PyTuple((Object[]) p[0]), random::gaussian));
        table.function("random size?", p -> doubles(p[0], random::uniform));
        table.alias("random_sample", "random").alias("ranf", "random");
        table.function("standard_normal size?", p -> doubles(p[0], random::gaussian));
        table.function("uniform low? high? size?", this::uniform);
        table.function("normal loc? scale? size?", this::normal);
        table.function("randint low high? size? dtype?", this::randint);
        table.function("choice a size? replace? p?", this::choice);
        table.function("permutation x", p -> permutation(p[0]));
        table.function("shuffle x", p -> shuffle(p[0]));
        return new PyModule(
                "numpy.random",
                table.members(),
                new MissingNames("np.random", UnsupportedNames.RANDOM, Unsupported.RANDOM));
    }

    private static int seed(Object value) {
        Object whole = Integers.index(value);
        long seed = whole == null ? Integers.toInt(value) : Integers.saturated(whole);
        if (seed < 0 || seed > 0xFFFFFFFFL) throw Problem.SEED_RANGE.raise();
        return (int) seed;
    }

    /** One number for no shape, as Python's float. */
    private Object doubles(Object size, DoubleSupplier next) {
        boolean one = !Parameters.isGiven(size) || size instanceof PyTuple tuple && tuple.size() == 0;
        if (one) return next.getAsDouble();
        int[] shape = Parameters.shape(size);
        double[] values = new double[reserve(shape)];
        for (int i = 0; i < values.length; i++) values[i] = next.getAsDouble();
        return NdArray.of(values, shape);
    }

    private int reserve(int[] shape) {
        double size = 1;
        for (int length : shape) size *= length;
        arrays.meter().reserve(8 * size);
        arrays.meter().work(2 * size);
        return Shape.size(shape);
    }

    private Object uniform(Object[] p) {
        double low = p[0] == null ? 0 : Parameters.number(p[0]);
        double range = (p[1] == null ? 1 : Parameters.number(p[1])) - low;
        return doubles(p[2], () -> low + range * random.uniform());
    }

    private Object normal(Object[] p) {
        double mean = p[0] == null ? 0 : Parameters.number(p[0]);
        double deviation = p[1] == null ? 1 : Parameters.number(p[1]);
        if (deviation < 0) throw Problem.NEGATIVE_SCALE.raise();
        return doubles(p[2], () -> mean + deviation * random.gaussian());
    }

    private Object longs(Object size, LongSupplier next) {
        if (!Parameters.isGiven(size)) return next.getAsLong();
        int[] shape = Parameters.shape(size);
        long[] values = new long[reserve(shape)];
        for (int i = 0; i < values.length; i++) values[i] = next.getAsLong();
        return NdArray.of(values, shape);
    }

    private Object randint(Object[] p) {
        Parameters.dtype(p[3], DType.INT64);
        boolean one = !Parameters.isGiven(p[1]);
        int low = one ? 0 : Integers.toInt(p[0]);
        int high = Integers.toInt(one ? p[0] : p[1]);
        if (low >= high) throw Problem.RANDINT_BOUNDS.raise();
        int most = high - 1 - low;
        if (most < 0) throw Problem.INTEGER_TOO_LARGE.raise();
        return longs(p[2], () -> (long) low + random.upTo(most));
    }

    private Object choice(Object[] p) {
        NdArray items =
                Integers.index(p[0]) != null ? null : arrays.conversion().array(p[0]);
        if (items != null && items.dimensions() != 1) throw Problem.CHOICE_DIMENSIONS.raise();
        int count = items == null ? Integers.toInt(p[0]) : items.size();
        if (count <= 0) throw Problem.CHOICE_EMPTY.raise();
        boolean again = p[2] == null || Parameters.isTrue(p[2]);
        Object places;
        if (Parameters.isGiven(p[3])) places = weighted(p[3], count, p[1], again);
        else places = again ? longs(p[1], () -> random.upTo(count - 1)) : distinct(count, p[1]);
        return items == null ? places : arrays.indexing().get(items, places);
    }

    private Object distinct(int count, Object size) {
        int[] shape = Parameters.isGiven(size) ? Parameters.shape(size) : Shape.scalar();
        int wanted = Shape.size(shape);
        if (wanted > count) throw Problem.CHOICE_SAMPLE.raise();
        reserve(new int[] {count});
        long[] chosen = java.util.Arrays.copyOf(random.permutation(count), wanted);
        if (!Parameters.isGiven(size)) return chosen[0];
        return NdArray.of(chosen, shape);
    }

    private Object weighted(Object weights, int count, Object size, boolean again) {
        if (!again) throw Problem.ARGUMENT_MISSING_HERE.raise("choice", "replace");
        double[] sums = arrays.conversion().array(weights).toDoubles();
        if (sums.length != count) throw Problem.CHOICE_SIZES.raise();
        for (int i = 1; i < count; i++) sums[i] += sums[i - 1];
        double all = sums[count - 1];
        if (!(Math.abs(all - 1) < 1e-8)) throw Problem.CHOICE_PROBABILITIES.raise();
        return longs(size, () -> {
            double wanted = random.uniform();
            int place = 0;
            while (place < count - 1 && sums[place] / all <= wanted) place++;
            return place;
        });
    }

    private NdArray order(int count) {
        reserve(new int[] {count});
        return NdArray.of(random.permutation(count), count);
    }

    private Object permutation(Object value) {
        if (Integers.index(value) != null) return order(Math.max(0, Integers.toInt(value)));
        NdArray array = arrays.conversion().array(value);
        if (array.dimensions() == 0) throw Problem.LENGTH_OF_SCALAR.raise();
        return arrays.indexing().get(array, order(array.length(0)));
    }

    private Object shuffle(Object value) {
        if (value instanceof PyList list) {
            for (int i = list.size() - 1; i > 0; i--) java.util.Collections.swap(list.items(), i, random.upTo(i));
            return PyNone.NONE;
        }
        NdArray array = arrays.conversion().array(value);
        if (array.dimensions() == 0) throw Problem.LENGTH_OF_SCALAR.raise();
        NdArray shuffled = (NdArray) arrays.indexing().get(array, order(array.length(0)));
        arrays.copies().assign(array, shuffled);
        return PyNone.NONE;
    }
}
