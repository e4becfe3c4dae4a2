package backprop.worker.scope;

import java.nio.ByteBuffer;
import org.teavm.classlib.PlatformDetector;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * Bytes from JavaScript, handed over: nobody else may write into them. In JavaScript they stay where they are. In
 * WebAssembly they go through its memory: one by one, a part file takes a second.
 */
public final class Transfer {
    private static final int CHUNK = 1 << 20;

    private Transfer() {}

    public static byte[] toJava(Int8Array from) {
        if (!PlatformDetector.isWebAssemblyGC()) return from.toJavaArray();
        byte[] into = new byte[from.getLength()];
        ByteBuffer buffer = ByteBuffer.allocateDirect(Math.min(into.length, CHUNK));
        for (int at = 0; at < into.length; at += CHUNK) {
            int length = Math.min(CHUNK, into.length - at);
            buffer.clear();
            Int8Array view = Int8Array.fromJavaBuffer(buffer);
            view.set(new Int8Array(from.getBuffer(), from.getByteOffset() + at, length), 0);
            buffer.get(into, at, length);
        }
        release(from);
        return into;
    }

    /** Gives memory back that was handed over, at once: the browser would wait until there are 64 MB of it. */
    public static void free(byte[] bytes) {
        if (!PlatformDetector.isWebAssemblyGC()) release(Int8Array.fromJavaArray(bytes));
    }

    /** Where browsers cannot do that, they collect it one day. */
    @JSBody(params = "bytes", script = "if (bytes.buffer.transfer) bytes.buffer.transfer(0);")
    private static native void release(Int8Array bytes);
}
