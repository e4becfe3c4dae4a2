package backprop.python.code;

import backprop.python.array.NdArray;
import backprop.python.value.BoundMethod;
import backprop.python.value.PyClass;
import backprop.python.value.PyDict;
import backprop.python.value.PyInstance;
import backprop.python.value.PyList;
import backprop.python.value.PyModule;
import backprop.python.value.PySuper;
import backprop.python.value.PyTuple;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Goes through all that a program can still reach, and adds up how many bytes that takes, roughly. */
public final class HeapCensus {
    private static final int OBJECT = 24;
    private static final int ITEM = 16;

    private final CallStack calls;
    private final List<Globals> roots = new ArrayList<>();

    public HeapCensus(CallStack calls) {
        this.calls = calls;
    }

    /** More names from where values are reached. */
    public void add(Globals globals) {
        roots.add(globals);
    }

    public long bytesInUse() {
        Count count = new Count();
        for (Globals each : roots) count.addAll(each.values().values());
        for (Frame frame : calls.frames()) {
            count.addAll(Arrays.asList(frame.slots()));
            count.add(frame.result());
        }
        return count.bytes();
    }

    private static final class Count {
        private final Map<Object, Boolean> seen = new IdentityHashMap<>();
        private final Deque<Object> open = new ArrayDeque<>();
        private long bytes;

        void addAll(Collection<?> values) {
            bytes += (long) ITEM * values.size();
            values.forEach(this::add);
        }

        void add(Object value) {
            if (value != null && seen.put(identity(value), true) == null) open.add(value);
        }

        /** Views of one memory count it once. */
        private static Object identity(Object value) {
            return value instanceof NdArray array ? array.memory() : value;
        }

        long bytes() {
            while (!open.isEmpty()) {
                bytes += OBJECT;
                visit(open.remove());
            }
            return bytes;
        }

        private void visit(Object value) {
            if (value instanceof NdArray array) bytes += array.storageBytes();
            else if (value instanceof String text) bytes += 2L * text.length();
            else if (value instanceof BigInteger big) bytes += big.bitLength() / 8;
            else if (value instanceof PyList list) addAll(list.items());
            else if (value instanceof PyTuple tuple) addAll(Arrays.asList(tuple.toArray()));
            else if (value instanceof PyInstance instance)
                addAll(instance.attributes().values());
            else if (value instanceof PyClass type) addAll(type.members().values());
            else if (value instanceof PyModule module) addAll(module.members().values());
            else if (value instanceof Cell cell) add(cell.get());
            else if (value instanceof PyDict dict) visitDict(dict);
            else visitFunction(value);
        }

        private void visitDict(PyDict dict) {
            bytes += 2L * ITEM * dict.length();
            for (PyDict.Entry entry : dict.entries()) {
                add(entry.key());
                add(entry.value());
            }
        }

        private void visitFunction(Object value) {
            if (value instanceof BoundMethod method) {
                add(method.self());
                add(method.function());
            } else if (value instanceof PySuper above) {
                add(above.self());
            } else if (value instanceof UserFunction function) {
                addAll(Arrays.asList(function.closure()));
                addAll(Arrays.asList(function.defaults()));
            }
        }
    }
}
