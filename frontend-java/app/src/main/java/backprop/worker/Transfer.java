package backprop.worker;

import java.nio.ByteBuffer;
import org.teavm.classlib.PlatformDetector;
import org.teavm.jso.typedarrays.Int8Array;

/** Bytes between JavaScript and Java. In WebAssembly they go through its memory: one by one, a part file takes a second. */
final class Transfer {
    private static final int CHUNK = 1 << 20;

    private Transfer() {}

    static byte[] toJava(Int8Array from) {
        if (!PlatformDetector.isWebAssemblyGC()) return from.copyToJavaArray();
        byte[] into = new byte[from.getLength()];
        ByteBuffer buffer = ByteBuffer.allocateDirect(Math.min(into.length, CHUNK));
        for (int at = 0; at < into.length; at += CHUNK) {
            int length = Math.min(CHUNK, into.length - at);
            buffer.clear();
            Int8Array view = Int8Array.fromJavaBuffer(buffer);
            view.set(new Int8Array(from.getBuffer(), from.getByteOffset() + at, length), 0);
            buffer.get(into, at, length);
        }
        return into;
    }
}
