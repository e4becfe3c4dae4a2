package backprop.store;

import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.typedarrays.Int8Array;

/** The browser's database of this site. Opened anew for each wish: that is quick, and no connection is left behind. */
final class Database {
    private static final String NAME = "backprop";
    private static final int VERSION = 1;

    private Database() {}

    /** @param id 0 for a new entry */
    static void put(String shelf, int id, String card, byte[] bytes, Consumer<Outcome<Integer>> then) {
        Int8Array content = Int8Array.copyFromJavaArray(bytes);
        with(db -> put(db, shelf, id, card, content, done(then), refused(then)), refused(then));
    }

    static void delete(String shelf, int id, Consumer<Outcome<Integer>> then) {
        with(db -> delete(db, shelf, id, done(then), refused(then)), refused(then));
    }

    /** @param id 0 for all */
    static void get(String shelf, int id, Consumer<Outcome<JSArrayReader<Entry>>> then) {
        Entries found = entries -> then.accept(new Outcome.Done<>(entries));
        with(db -> get(db, shelf, id, found, refused(then)), refused(then));
    }

    private static Number done(Consumer<Outcome<Integer>> then) {
        return id -> then.accept(new Outcome.Done<>(id));
    }

    private static <T> Failure refused(Consumer<Outcome<T>> then) {
        return name -> then.accept(new Outcome.Refused<>(Trouble.of(name)));
    }

    private static void with(Opened then, Failure failed) {
        open(NAME, VERSION, then, failed);
    }

    @JSBody(
            params = {"name", "version", "then", "failed"},
            script = "try { var r = indexedDB.open(name, version);"
                    + " r.onupgradeneeded = function() { ['nets', 'runs', 'drawings'].forEach(function(s) {"
                    + " r.result.createObjectStore(s, { keyPath: 'id', autoIncrement: true }); }); };"
                    + " r.onsuccess = function() { then(r.result); };"
                    + " r.onerror = function(e) { e.preventDefault(); failed(String(r.error && r.error.name)); };"
                    + " } catch (e) { failed(String(e.name)); }")
    private static native void open(String name, int version, Opened then, Failure failed);

    // An entry is kept when its transaction is complete, not when the request is: a full disk shows at the end.
    @JSBody(
            params = {"db", "shelf", "id", "card", "bytes", "done", "failed"},
            script = "try { var t = db.transaction(shelf, 'readwrite');"
                    + " var e = { card: card, bytes: bytes }; if (id) e.id = id;"
                    + " var r = t.objectStore(shelf).put(e);"
                    + " t.oncomplete = function() { db.close(); done(r.result); };"
                    + " t.onabort = function() { db.close(); failed(String((t.error || r.error || {}).name)); };"
                    + " } catch (e) { db.close(); failed(String(e.name)); }")
    private static native void put(
            JSObject db, String shelf, int id, String card, Int8Array bytes, Number done, Failure failed);

    @JSBody(
            params = {"db", "shelf", "id", "done", "failed"},
            script = "try { var t = db.transaction(shelf, 'readwrite'); t.objectStore(shelf).delete(id);"
                    + " t.oncomplete = function() { db.close(); done(id); };"
                    + " t.onabort = function() { db.close(); failed(String(t.error && t.error.name)); };"
                    + " } catch (e) { db.close(); failed(String(e.name)); }")
    private static native void delete(JSObject db, String shelf, int id, Number done, Failure failed);

    @JSBody(
            params = {"db", "shelf", "id", "found", "failed"},
            script = "try { var t = db.transaction(shelf, 'readonly'); var s = t.objectStore(shelf);"
                    + " var r = id ? s.getAll(id) : s.getAll();"
                    + " t.oncomplete = function() { db.close(); found(r.result); };"
                    + " t.onabort = function() { db.close(); failed(String(t.error && t.error.name)); };"
                    + " } catch (e) { db.close(); failed(String(e.name)); }")
    private static native void get(JSObject db, String shelf, int id, Entries found, Failure failed);

    @JSFunctor
    private interface Opened extends JSObject {
        void accept(JSObject db);
    }

    @JSFunctor
    private interface Number extends JSObject {
        void accept(int id);
    }

    @JSFunctor
    private interface Entries extends JSObject {
        void accept(JSArrayReader<Entry> entries);
    }

    @JSFunctor
    private interface Failure extends JSObject {
        void accept(String name);
    }
}
