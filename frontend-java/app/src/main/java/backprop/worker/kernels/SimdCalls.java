package backprop.worker.kernels;

import static backprop.worker.kernels.SimdMemory.at;

import backprop.tensor.CallList;
import java.util.function.DoubleSupplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;

/** Calls of the kernels in their own memory, replayed by one call: a small net spends less time between them than in them. */
final class SimdCalls implements CallList {
    private final SimdMemory memory;
    private final SimdModule simd;
    private byte[] room = {};
    private int length;

    SimdCalls(SimdMemory memory, SimdModule simd) {
        this.memory = memory;
        this.simd = simd;
    }

    @Override
    public double record(DoubleSupplier calls) {
        Recording recording = record(simd);
        double result;
        JSObject made;
        try {
            result = calls.getAsDouble();
        } finally {
            made = recording.stop();
        }
        length = bytes(made);
        if (room.length < length) room = memory.bytes(length);
        write(made, memory.memory(), at(room));
        return result;
    }

    @Override
    public double replay() {
        if (length == 0) throw new IllegalStateException("no calls were recorded");
        return simd.replay(at(room), at(room) + length);
    }

    private interface Recording extends JSObject {
        JSObject stop();
    }

    @JSBody(
            params = "kernels",
            imports = @JSBodyImport(alias = "calls", fromModule = "calls.js"),
            script = "return calls.record(kernels);")
    private static native Recording record(JSObject kernels);

    @JSBody(
            params = "made",
            imports = @JSBodyImport(alias = "calls", fromModule = "calls.js"),
            script = "return calls.bytes(made);")
    private static native int bytes(JSObject made);

    @JSBody(
            params = {"made", "memory", "address"},
            imports = @JSBodyImport(alias = "calls", fromModule = "calls.js"),
            script = "calls.write(made, memory, address);")
    private static native void write(JSObject made, JSObject memory, int address);
}
