package backprop.download;

import backprop.browser.callback.Callback;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** A file of the site, in a page or a worker. A connection on which nothing comes for a minute counts as broken. */
final class HttpSource implements DownloadSource<Int8Array> {
    private static final int SILENCE = 60_000;

    private final String address;

    HttpSource(String address) {
        this.address = address;
    }

    @Override
    public boolean isNamedByContent() {
        return FileName.isByContent(address);
    }

    @Override
    public void open(int from, String tag, Answer<Int8Array> answer) {
        read(
                address,
                from,
                tag,
                SILENCE,
                (status, range, etag, encoded) -> answer.accepts(new AnswerHead(status, range, etag, encoded)),
                (status, range) -> answer.refused(new AnswerHead(status, range, "", false)),
                answer::piece,
                answer::ends,
                answer::breaks);
    }

    /**
     * What may do more than keep a piece is told from a task of its own: what is thrown there is an error, and no broken
     * promise. Pieces are read at once: those still unread when the connection breaks are lost. The rest is neither taken
     * from the browser's cache nor kept there; it comes as it is, for browsers add "Accept-Encoding: identity".
     */
    @JSBody(
            params = {"address", "from", "tag", "silence", "begins", "refused", "piece", "ends", "breaks"},
            script = "var stop = new AbortController(), timer, over = false;"
                    + "function alive() { clearTimeout(timer); timer = setTimeout(function() { stop.abort(); }, silence); }"
                    + "function once(then) { clearTimeout(timer);"
                    + " if (!over) { over = true; setTimeout(then, 0); } }"
                    + "function broken() { once(function() { breaks(); }); }"
                    + "var options = { signal: stop.signal };"
                    + "if (from > 0) {"
                    + " options.cache = 'no-store';"
                    + " options.headers = { Range: 'bytes=' + from + '-' };"
                    + " if (tag) options.headers['If-Range'] = tag; }"
                    + "alive();"
                    + "fetch(address, options).then(function(answer) {"
                    + " function header(name) { return answer.headers.get(name) || ''; }"
                    + " var status = answer.status, range = header('Content-Range');"
                    + " if (!begins(status, range, header('ETag'), answer.headers.has('Content-Encoding'))) {"
                    + "  once(function() { refused(status, range); }); stop.abort(); return; }"
                    + " var reader = answer.body.getReader();"
                    + " function next() { reader.read().then(function(part) {"
                    + "  if (part.done) { once(function() { ends(); }); return; }"
                    + "  alive();"
                    + "  piece(part.value, part.value.length);"
                    + "  next();"
                    + " }, broken); }"
                    + " next();"
                    + "}, broken);")
    private static native void read(
            String address,
            int from,
            String tag,
            int silence,
            Begins begins,
            Refused refused,
            Piece piece,
            Callback ends,
            Callback breaks);

    @JSFunctor
    private interface Begins extends JSObject {
        boolean accept(int status, String range, String etag, boolean encoded);
    }

    @JSFunctor
    private interface Refused extends JSObject {
        void accept(int status, String range);
    }

    @JSFunctor
    private interface Piece extends JSObject {
        void accept(Int8Array piece, int length);
    }
}
