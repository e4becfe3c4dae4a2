package backprop.worker.kernels;

import backprop.session.MemoryBudgetException;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Float32Array;
import org.teavm.jso.typedarrays.Float64Array;
import org.teavm.jso.typedarrays.Int16Array;
import org.teavm.jso.typedarrays.Int32Array;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * A WebAssembly.Memory in which Java arrays lie one after the other, each with some slack behind it. It has its size from
 * the start, for growing it would cut off the arrays; a page of it costs nothing before it is written to.
 */
final class SimdMemory {
    private static final int PAGE = 65536;
    private static final int SLACK = 208;
    private static final int FIRST = 64;

    private final JSObject memory;
    private final ArrayBuffer buffer;
    private final long size;
    private long top = FIRST;

    /**
     * @param bytes of arrays, their slack not counted
     * @param spare more of them, where that can be had
     */
    SimdMemory(long bytes, long spare) {
        JSObject most = allocate(pages(bytes + spare));
        memory = most == null ? allocate(pages(bytes)) : most;
        if (memory == null) throw new MemoryBudgetException(bytes);
        buffer = buffer(memory);
        size = buffer.getByteLength();
    }

    private static int pages(long bytes) {
        return (int) (bytes / PAGE + 2);
    }

    JSObject memory() {
        return memory;
    }

    float[] floats(int length) {
        return new Float32Array(buffer, reserve(4L * length), length).toJavaArray();
    }

    double[] doubles(int length) {
        return new Float64Array(buffer, reserve(8L * length), length).toJavaArray();
    }

    int[] ints(int length) {
        return new Int32Array(buffer, reserve(4L * length), length).toJavaArray();
    }

    short[] shorts(int length) {
        return new Int16Array(buffer, reserve(2L * length), length).toJavaArray();
    }

    byte[] bytes(int length) {
        return new Int8Array(buffer, reserve(length), length).toJavaArray();
    }

    boolean hasRoomFor(long bytes) {
        return bytes <= size - 2 * PAGE;
    }

    /** Where the next array will lie. */
    long top() {
        return top;
    }

    /** The arrays from there on are dead; those that lie there next are of zeros again. */
    void freeFrom(long from) {
        zero(buffer, (int) from, (int) (top - from));
        top = from;
    }

    @JSBody(
            params = {"buffer", "from", "count"},
            script = "new Uint8Array(buffer, from, count).fill(0);")
    private static native void zero(ArrayBuffer buffer, int from, int count);

    private int reserve(long bytes) {
        long address = top;
        top += bytes + SLACK + 15 & ~15L;
        if (top > size) throw new MemoryBudgetException(top);
        return (int) address;
    }

    @JSBody(params = "array", script = "return array.byteOffset;")
    static native int at(@JSByRef float[] array);

    @JSBody(params = "array", script = "return array.byteOffset;")
    static native int at(@JSByRef double[] array);

    @JSBody(params = "array", script = "return array.byteOffset;")
    static native int at(@JSByRef int[] array);

    @JSBody(params = "array", script = "return array.byteOffset;")
    static native int at(@JSByRef short[] array);

    @JSBody(params = "array", script = "return array.byteOffset;")
    static native int at(@JSByRef byte[] array);

    @JSBody(
            params = "pages",
            script = "try { return new WebAssembly.Memory({ initial: pages, maximum: pages }); }"
                    + " catch (refused) { return null; }")
    private static native JSObject allocate(int pages);

    @JSBody(params = "memory", script = "return memory.buffer;")
    private static native ArrayBuffer buffer(JSObject memory);
}
