package backprop.worker;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** A file of known length, read to its place piece by piece: it is there once, and what it came in is given back at once. */
final class PartFile {
    private PartFile() {}

    /** Failed is what cannot be had, too, and what is longer or shorter. Each is called from the worker's own loop. */
    @JSBody(
            params = {"address", "length", "then", "failed"},
            script = "fetch(address).then(function(answer) {"
                    + " if (!answer.ok) throw answer.status;"
                    + " var reader = answer.body.getReader(), bytes = new Int8Array(length), place = 0;"
                    + " return (function next() { return reader.read().then(function(piece) {"
                    + "  if (piece.done && place < length) throw 'short';"
                    + "  if (piece.done) return bytes;"
                    + "  bytes.set(piece.value, place);"
                    + "  place += piece.value.length;"
                    + "  if (piece.value.buffer.transfer) piece.value.buffer.transfer(0);"
                    + "  return next(); }); })();"
                    + " }).then(function(bytes) { setTimeout(function() { then(bytes); }, 0); },"
                    + " function() { setTimeout(function() { failed(); }, 0); });")
    static native void read(String address, int length, Bytes then, Here.Task failed);

    @JSFunctor
    interface Bytes extends JSObject {
        void accept(Int8Array bytes);
    }
}
