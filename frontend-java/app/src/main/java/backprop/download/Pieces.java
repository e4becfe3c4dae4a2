package backprop.download;

import backprop.browser.callback.Callback;
import backprop.browser.callback.ObjectCallback;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** The pieces in which a file came. Joined or unpacked once; what they lay in is then given back at once. */
public final class Pieces {
    private final JSObject list = list();
    private int length;

    Pieces() {}

    void add(Int8Array piece) {
        push(list, piece);
        length += piece.getLength();
    }

    public int length() {
        return length;
    }

    /** To be called before they are joined or unpacked. */
    void cacheAs(String address) {
        cache(list, address);
    }

    public Int8Array joined() {
        return join(list, length);
    }

    /** Whether this browser unpacks a gzip file. (Safari does since 16.4.) */
    @JSBody(script = "return typeof DecompressionStream === 'function';")
    public static native boolean canBeUnpacked();

    /**
     * The content of a gzip file. A host may have unpacked it on the way; then it is what came.
     *
     * @param length of the content; anything else has failed
     */
    public void unpacked(int length, ObjectCallback<Int8Array> then, Runnable failed) {
        if (!isGzip(list)) {
            if (this.length == length) then.accept(joined());
            else failed.run();
        } else {
            unpack(list, length, then, failed::run);
        }
    }

    @JSBody(script = "return [];")
    private static native JSObject list();

    @JSBody(
            params = {"list", "piece"},
            script = "list.push(piece);")
    private static native void push(JSObject list, Int8Array piece);

    /** As service-worker.js names its cache of what was loaded; these files stand one folder below the site's top. */
    @JSBody(
            params = {"list", "address"},
            script = "if (!self.caches) return;"
                    + "var url = new Request(address).url, file = new Response(new Blob(list));"
                    + "caches.open('backprop ' + new URL('..', url).pathname + ' loaded')"
                    + " .then(function(cache) { return cache.put(url, file); }).catch(function() {});")
    private static native void cache(JSObject list, String address);

    @JSBody(
            params = "list",
            script =
                    "return list.length > 0 && list[0].length > 1 && (list[0][0] & 255) === 31 && (list[0][1] & 255) === 139;")
    private static native boolean isGzip(JSObject list);

    @JSBody(
            params = {"list", "length"},
            script = "var bytes = new Int8Array(length), place = 0;"
                    + "list.splice(0).forEach(function(piece) {"
                    + " bytes.set(piece, place); place += piece.length;"
                    + " if (piece.buffer.transfer) piece.buffer.transfer(0); });"
                    + "return bytes;")
    private static native Int8Array join(JSObject list, int length);

    /** Either is told from a task of its own: what is thrown there is an error, and no broken promise. */
    @JSBody(
            params = {"list", "length", "then", "failed"},
            script = "var packed = new ReadableStream({ start: function(source) {"
                    + "  list.splice(0).forEach(function(piece) { source.enqueue(piece); }); source.close(); } }),"
                    + " reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader(),"
                    + " bytes = new Int8Array(length), place = 0;"
                    + "function next() { return reader.read().then(function(piece) {"
                    + "  if (piece.done && place < length) throw 'short';"
                    + "  if (piece.done) return bytes;"
                    + "  bytes.set(piece.value, place);"
                    + "  place += piece.value.length;"
                    + "  if (piece.value.buffer.transfer) piece.value.buffer.transfer(0);"
                    + "  return next(); }); }"
                    + "next().then("
                    + " function(bytes) { setTimeout(function() { then(bytes); }, 0); },"
                    + " function() { setTimeout(function() { failed(); }, 0); });")
    private static native void unpack(JSObject list, int length, ObjectCallback<Int8Array> then, Callback failed);
}
