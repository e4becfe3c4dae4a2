package backprop.python.numpy;

import backprop.python.array.Conversion;
import backprop.python.array.NdArray;
import backprop.python.array.Shape;
import backprop.python.array.Shaping;
import backprop.python.operator.ArrayLibrary;
import backprop.python.operator.Iteration;
import backprop.python.value.Integers;
import backprop.python.value.Problem;
import backprop.python.value.PyList;
import backprop.python.value.PySequence;
import backprop.python.value.PyTuple;
import java.util.ArrayList;
import java.util.List;

/** reshape, transpose, concatenate, stack, pad and their like. */
final class ShapeFunctions {
    private final ArrayLibrary arrays;
    private final Shaping shaping;

    ShapeFunctions(ArrayLibrary arrays) {
        this.arrays = arrays;
        shaping = arrays.shaping();
    }

    void addTo(Table table) {
        table.function("reshape a shape", p -> shaping.reshape(array(p[0]), Conversion.shape(p[1])));
        table.function("ravel a", p -> shaping.reshape(array(p[0]), -1));
        table.function("transpose a axes?", p -> transposed(array(p[0]), p[1]));
        table.function("swapaxes a axis1 axis2", this::swapped);
        table.function("expand_dims a axis", p -> {
            NdArray array = array(p[0]);
            return Shaping.insertAxis(array, Shape.axis(Integers.toInt(p[1]), array.dimensions() + 1));
        });
        table.function("squeeze a axis?", p -> squeezed(array(p[0]), p[1]));
        table.function("broadcast_to array shape", p -> Shaping.broadcast(array(p[0]), Parameters.shape(p[1])));
        table.function("flip m axis?", p -> flipped(array(p[0]), p[1]));
        table.function(
                "concatenate arrays axis?",
                p -> shaping.concatenate(all(p[0]), p[1] == null ? 0 : Integers.toInt(p[1])));
        table.function("stack arrays axis?", p -> stacked(all(p[0]), p[1] == null ? 0 : Integers.toInt(p[1])));
        table.function(
                "vstack tup",
                p -> shaping.concatenate(all(p[0]).stream().map(this::asRows).toList(), 0));
        table.function("hstack tup", p -> {
            List<NdArray> parts = all(p[0]).stream().map(this::atLeastOne).toList();
            return shaping.concatenate(parts, !parts.isEmpty() && parts.get(0).dimensions() == 1 ? 0 : 1);
        });
        table.function(
                "column_stack tup",
                p -> shaping.concatenate(
                        all(p[0]).stream()
                                .map(each -> each.dimensions() < 2 ? shaping.reshape(each, -1, 1) : each)
                                .toList(),
                        1));
        table.function(
                "append arr values axis?",
                p -> p[2] == null
                        ? shaping.concatenate(
                                List.of(shaping.reshape(array(p[0]), -1), shaping.reshape(array(p[1]), -1)), 0)
                        : shaping.concatenate(List.of(array(p[0]), array(p[1])), Integers.toInt(p[2])));
        table.function("split ary indices_or_sections axis?", this::split);
        table.function("array_split ary indices_or_sections axis?", this::split);
        table.function("pad array pad_width mode? constant_values?", this::padded);
        table.function("tile A reps", p -> tiled(array(p[0]), Parameters.shape(p[1])));
        table.function("repeat a repeats axis?", this::repeated);
        table.function("shape a", p -> ArrayMembers.shape(array(p[0])));
        table.function("ndim a", p -> (long) array(p[0]).dimensions());
        table.function("size a", p -> (long) array(p[0]).size());
        table.function("atleast_1d a", p -> atLeastOne(array(p[0])));
        table.function("atleast_2d a", p -> asRows(array(p[0])));
    }

    private NdArray array(Object value) {
        return arrays.conversion().array(value);
    }

    private List<NdArray> all(Object values) {
        List<NdArray> all = new ArrayList<>();
        Iteration.of(values).forEachRemaining(each -> {
            arrays.meter().step();
            all.add(array(each));
        });
        return all;
    }

    static NdArray transposed(NdArray array, Object axes) {
        return Parameters.isGiven(axes) ? Shaping.transposed(array, Conversion.shape(axes)) : array.transposed();
    }

    private NdArray swapped(Object[] p) {
        NdArray array = array(p[0]);
        int[] order = new int[array.dimensions()];
        for (int i = 0; i < order.length; i++) order[i] = i;
        int first = Parameters.axis(p[1], array);
        int second = Parameters.axis(p[2], array);
        order[first] = second;
        order[second] = first;
        return Shaping.transposed(array, order);
    }

    private static NdArray squeezed(NdArray array, Object axis) {
        boolean[] axes = Parameters.axes(axis, array);
        NdArray result = array;
        for (int i = array.dimensions() - 1; i >= 0; i--) {
            if (!axes[i]) continue;
            if (array.length(i) == 1) result = Shaping.dropAxis(result, i);
            else if (Parameters.isGiven(axis)) throw Problem.SQUEEZE_LENGTH.raise();
        }
        return result;
    }

    private static NdArray flipped(NdArray array, Object axis) {
        boolean[] axes = Parameters.axes(axis, array);
        NdArray result = array;
        for (int i = 0; i < axes.length; i++) if (axes[i]) result = Shaping.flipped(result, i);
        return result;
    }

    private NdArray atLeastOne(NdArray array) {
        return array.dimensions() == 0 ? shaping.reshape(array, 1) : array;
    }

    private NdArray asRows(NdArray array) {
        return array.dimensions() < 2 ? shaping.reshape(array, 1, -1) : array;
    }

    private NdArray stacked(List<NdArray> parts, int axis) {
        if (parts.isEmpty()) throw Problem.NOTHING_TO_CONCATENATE.raise();
        int[] shape = parts.get(0).shape();
        int along = Shape.axis(axis, shape.length + 1);
        for (NdArray part : parts)
            if (!java.util.Arrays.equals(part.shape(), shape)) throw Problem.STACK_SHAPES.raise();
        return shaping.concatenate(
                parts.stream().map(each -> Shaping.insertAxis(each, along)).toList(), along);
    }

    private Object split(Object[] p) {
        NdArray array = array(p[0]);
        int axis = p[2] == null ? 0 : Parameters.axis(p[2], array);
        int length = array.length(axis);
        PyList parts = new PyList();
        if (p[1] instanceof PySequence places) {
            int from = 0;
            for (Object place : places) {
                int to = Math.max(from, Math.min(Integers.toInt(place), length));
                parts.items().add(Shaping.piece(array, axis, from, to - from));
                from = to;
            }
            parts.items().add(Shaping.piece(array, axis, from, length - from));
            return parts;
        }
        int count = Integers.toInt(p[1]);
        if (count <= 0 || length % count != 0) throw Problem.SPLIT_UNEQUAL.raise();
        for (int i = 0; i < count; i++)
            parts.items().add(Shaping.piece(array, axis, i * (length / count), length / count));
        return parts;
    }

    private NdArray padded(Object[] p) {
        if (p[2] != null && !p[2].equals("constant")) throw Problem.PAD_MODE.raise("" + p[2]);
        NdArray array = array(p[0]);
        int n = array.dimensions();
        NdArray widths = Shaping.broadcast(array(p[1]), n, 2);
        int[] shape = array.shape();
        NdArray result = null;
        int[] before = new int[n];
        for (int axis = 0; axis < n; axis++) {
            before[axis] = (int) widths.scalar(axis, 0).toDouble();
            int after = (int) widths.scalar(axis, 1).toDouble();
            if (before[axis] < 0 || after < 0) throw Problem.NEGATIVE_DIMENSIONS.raise();
            shape[axis] += before[axis] + after;
        }
        result = NdArray.zeros(arrays.meter(), array.dtype(), shape);
        if (p[3] != null) arrays.copies().assign(result, array(p[3]));
        NdArray inside = result;
        for (int axis = 0; axis < n; axis++) inside = Shaping.piece(inside, axis, before[axis], array.length(axis));
        arrays.copies().assign(inside, array);
        return result;
    }

    private NdArray tiled(NdArray array, int[] repeats) {
        NdArray result = array;
        while (result.dimensions() < repeats.length) result = Shaping.insertAxis(result, 0);
        int extra = result.dimensions() - repeats.length;
        for (int i = 0; i < repeats.length; i++) {
            int axis = i + extra;
            if (repeats[i] == 0) result = Shaping.piece(result, axis, 0, 0);
            else result = shaping.concatenate(java.util.Collections.nCopies(repeats[i], result), axis);
        }
        return result;
    }

    private NdArray repeated(Object[] p) {
        NdArray array = Parameters.isGiven(p[2]) ? array(p[0]) : shaping.reshape(array(p[0]), -1);
        int axis = Parameters.isGiven(p[2]) ? Parameters.axis(p[2], array) : 0;
        int times = Parameters.shape(p[1])[0];
        NdArray inserted = Shaping.insertAxis(array, axis + 1);
        int[] shape = inserted.shape();
        shape[axis + 1] = times;
        NdArray stretched = Shaping.broadcast(inserted, shape);
        int[] joined = array.shape();
        joined[axis] *= times;
        arrays.meter().reserve(8.0 * Shape.size(joined));
        return shaping.reshape(arrays.copies().copy(stretched), joined);
    }

    static PyTuple tuple(int... values) {
        Object[] items = new Object[values.length];
        for (int i = 0; i < items.length; i++) items[i] = (long) values[i];
        return new PyTuple(items);
    }
}
