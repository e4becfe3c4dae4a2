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
    static void put(String shelf, int id, String card, byte[] bytes, Consumer<StoreResult<Integer>> then) {
        Int8Array content = Int8Array.copyFromJavaArray(bytes);
        with(db -> put(db, shelf, id, card, content, done(then), refused(then)), refused(then));
    }

    static void delete(String shelf, int id, Consumer<StoreResult<Integer>> then) {
        with(db -> delete(db, shelf, id, done(then), refused(then)), refused(then));
    }

    /** @param id 0 for all */
    static void get(String shelf, int id, Consumer<StoreResult<JSArrayReader<Entry>>> then) {
        Entries found = entries -> then.accept(new StoreResult.Done<>(entries));
        with(db -> get(db, shelf, id, found, refused(then)), refused(then));
    }

    private static Number done(Consumer<StoreResult<Integer>> then) {
        return id -> then.accept(new StoreResult.Done<>(id));
    }

    private static <T> Failure refused(Consumer<StoreResult<T>> then) {
        return name -> then.accept(new StoreResult.Refused<>(StorageError.of(name)));
    }

    private static void with(Opened then, Failure failed) {
        open(NAME, VERSION, then, failed);
    }

    // Names of one letter are TeaVM's: a local one would hide a parameter.
    @JSBody(
            params = {"name", "version", "then", "failed"},
            script = "try { var request = indexedDB.open(name, version);"
                    + " request.onupgradeneeded = function() { ['nets', 'runs', 'drawings'].forEach(function(shelf) {"
                    + " request.result.createObjectStore(shelf, { keyPath: 'id', autoIncrement: true }); }); };"
                    + " request.onsuccess = function() { then(request.result); };"
                    + " request.onerror = function(event) { event.preventDefault();"
                    + " failed(String(request.error && request.error.name)); };"
                    + " } catch (error) { failed(String(error.name)); }")
    private static native void open(String name, int version, Opened then, Failure failed);

    // An entry is kept when its transaction is complete, not when the request is: a full disk shows at the end.
    @JSBody(
            params = {"db", "shelf", "id", "card", "bytes", "done", "failed"},
            script = "try { var work = db.transaction(shelf, 'readwrite');"
                    + " var entry = { card: card, bytes: bytes }; if (id) entry.id = id;"
                    + " var request = work.objectStore(shelf).put(entry);"
                    + " work.oncomplete = function() { db.close(); done(request.result); };"
                    + " work.onabort = function() { db.close();"
                    + " failed(String((work.error || request.error || {}).name)); };"
                    + " } catch (error) { db.close(); failed(String(error.name)); }")
    private static native void put(
            JSObject db, String shelf, int id, String card, Int8Array bytes, Number done, Failure failed);

    @JSBody(
            params = {"db", "shelf", "id", "done", "failed"},
            script = "try { var work = db.transaction(shelf, 'readwrite'); work.objectStore(shelf).delete(id);"
                    + " work.oncomplete = function() { db.close(); done(id); };"
                    + " work.onabort = function() { db.close(); failed(String(work.error && work.error.name)); };"
                    + " } catch (error) { db.close(); failed(String(error.name)); }")
    private static native void delete(JSObject db, String shelf, int id, Number done, Failure failed);

    @JSBody(
            params = {"db", "shelf", "id", "found", "failed"},
            script = "try { var work = db.transaction(shelf, 'readonly'); var store = work.objectStore(shelf);"
                    + " var request = id ? store.getAll(id) : store.getAll();"
                    + " work.oncomplete = function() { db.close(); found(request.result); };"
                    + " work.onabort = function() { db.close(); failed(String(work.error && work.error.name)); };"
                    + " } catch (error) { db.close(); failed(String(error.name)); }")
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
