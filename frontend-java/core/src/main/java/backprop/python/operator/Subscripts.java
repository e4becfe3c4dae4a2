package backprop.python.operator;

import backprop.python.array.NdArray;
import backprop.python.print.Repr;
import backprop.python.value.Callable;
import backprop.python.value.Integers;
import backprop.python.value.Meter;
import backprop.python.value.Problem;
import backprop.python.value.PyDict;
import backprop.python.value.PyInstance;
import backprop.python.value.PyList;
import backprop.python.value.PyRange;
import backprop.python.value.PySequence;
import backprop.python.value.PySlice;
import backprop.python.value.Raise;
import backprop.python.value.Types;
import java.util.ArrayList;
import java.util.List;

/** target[index] read, written and deleted. */
public final class Subscripts {
    private final ArrayLibrary arrays;
    private final Repr repr;
    private final Meter meter;

    public Subscripts(ArrayLibrary arrays, Repr repr) {
        this.arrays = arrays;
        this.repr = repr;
        meter = arrays.meter();
    }

    public Object get(Object target, Object index) {
        if (target instanceof NdArray array) return arrays.indexing().get(array, index);
        if (target instanceof PyDict dict) {
            Object value = dict.get(index);
            if (value == null) throw Raise.ofKey(index, repr.repr(index));
            return value;
        }
        if (target instanceof PySequence sequence)
            return index instanceof PySlice slice ? slice(sequence, slice) : sequence.get(place(sequence, index, ""));
        if (target instanceof String text) return character(text, index);
        Callable method = target instanceof PyInstance instance ? instance.method("__getitem__") : null;
        if (method != null) return method.call(target, index);
        throw Problem.NOT_SUBSCRIPTABLE.raise(Types.name(target));
    }

    private Object slice(PySequence sequence, PySlice slice) {
        PySlice.Places places = slice.places(sequence.size());
        if (sequence instanceof PyRange range) {
            long start = range.start() + range.step() * places.first();
            long step = range.step() * places.step();
            return new PyRange(start, start + step * places.count(), step, places.count());
        }
        meter.reserve((double) Sequences.BYTES_PER_ITEM * places.count());
        Object[] items = new Object[places.count()];
        for (int i = 0; i < items.length; i++) items[i] = sequence.get(places.first() + i * places.step());
        return sequence.withItems(items);
    }

    private static int place(PySequence sequence, Object index, String action) {
        String type = Types.name(sequence);
        Object whole = Integers.index(index);
        if (whole == null) throw Problem.INDEX_TYPE.raise(type, Types.name(index));
        long place = Integers.saturated(whole);
        if (place < 0) place += sequence.size();
        if (place < 0 || place >= sequence.size())
            throw Problem.INDEX_OUT_OF_RANGE.raise(type + (sequence instanceof PyRange ? " object" : "") + action);
        return (int) place;
    }

    private static Object character(String text, Object index) {
        if (index instanceof PySlice slice) {
            PySlice.Places places = slice.places(text.length());
            StringBuilder result = new StringBuilder();
            for (int i = 0; i < places.count(); i++) result.append(text.charAt(places.first() + i * places.step()));
            return result.toString();
        }
        Object whole = Integers.index(index);
        if (whole == null) throw Problem.STRING_INDEX_TYPE.raise(Types.name(index));
        long place = Integers.saturated(whole);
        if (place < 0) place += text.length();
        if (place < 0 || place >= text.length()) throw Problem.INDEX_OUT_OF_RANGE.raise("string");
        return text.substring((int) place, (int) place + 1);
    }

    public void set(Object target, Object index, Object value) {
        Callable method = target instanceof PyInstance instance ? instance.method("__setitem__") : null;
        if (target instanceof NdArray array) {
            arrays.indexing().set(array, index, arrays.conversion().array(value));
        } else if (target instanceof PyDict dict) {
            meter.reserve(4.0 * Sequences.BYTES_PER_ITEM);
            dict.put(index, value);
        } else if (target instanceof PyList list) {
            if (index instanceof PySlice slice) replace(list, slice, value);
            else list.items().set(place(list, index, " assignment"), value);
        } else if (method != null) {
            method.call(target, index, value);
        } else {
            throw Problem.NO_ITEM_ASSIGNMENT.raise(Types.name(target));
        }
    }

    private void replace(PyList list, PySlice slice, Object value) {
        List<Object> items = new ArrayList<>();
        Iteration.of(value).forEachRemaining(each -> {
            meter.step();
            items.add(each);
        });
        meter.reserve((double) Sequences.BYTES_PER_ITEM * items.size());
        PySlice.Places places = slice.places(list.size());
        if (places.step() == 1) {
            List<Object> replaced = list.items().subList(places.first(), places.first() + places.count());
            replaced.clear();
            list.items().addAll(places.first(), items);
            return;
        }
        if (items.size() != places.count()) throw Problem.EXTENDED_SLICE.raise("" + items.size(), "" + places.count());
        for (int i = 0; i < places.count(); i++) list.items().set(places.first() + i * places.step(), items.get(i));
    }

    public void delete(Object target, Object index) {
        if (target instanceof PyDict dict) {
            if (dict.remove(index) == null) throw Raise.ofKey(index, repr.repr(index));
        } else if (target instanceof PyList list && index instanceof PySlice slice) {
            PySlice.Places places = slice.places(list.size());
            List<Object> gone = new ArrayList<>();
            for (int i = 0; i < places.count(); i++) gone.add(places.first() + i * places.step());
            gone.sort((a, b) -> (Integer) b - (Integer) a);
            for (Object place : gone) list.items().remove((int) (Integer) place);
        } else if (target instanceof PyList list) {
            list.items().remove(place(list, index, " assignment"));
        } else {
            throw Problem.NO_ITEM_DELETION.raise(Types.name(target));
        }
    }
}
