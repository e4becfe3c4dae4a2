package backprop.store;

import backprop.browser.callback.IntCallback;
import backprop.browser.callback.ObjectCallback;
import backprop.browser.callback.TextCallback;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArrayReader;
import org.teavm.jso.typedarrays.Int8Array;

/** The browser's database of this site. Opened anew for each wish: that is quick, and no connection is left behind. */
final class Database {
    private static final String NAME = "backprop";
    private static final int VERSION = 3;

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
        ObjectCallback<JSArrayReader<Entry>> found = entries -> then.accept(new StoreResult.Done<>(entries));
        with(db -> get(db, shelf, id, found, refused(then)), refused(then));
    }

    private static IntCallback done(Consumer<StoreResult<Integer>> then) {
        return id -> then.accept(new StoreResult.Done<>(id));
    }

    private static <T> TextCallback refused(Consumer<StoreResult<T>> then) {
        return name -> then.accept(new StoreResult.Failure<>(StorageError.of(name)));
    }

    private static void with(ObjectCallback<JSObject> then, TextCallback failed) {
        open(NAME, VERSION, then, failed);
    }

    @JSBody(
            params = {"name", "version", "then", "failed"},
            imports = @JSBodyImport(alias = "database", fromModule = "database.js"),
            script = "database.open(name, version, then, failed);")
    private static native void open(String name, int version, ObjectCallback<JSObject> then, TextCallback failed);

    @JSBody(
            params = {"db", "shelf", "id", "card", "bytes", "done", "failed"},
            imports = @JSBodyImport(alias = "database", fromModule = "database.js"),
            script = "database.put(db, shelf, id, card, bytes, done, failed);")
    private static native void put(
            JSObject db, String shelf, int id, String card, Int8Array bytes, IntCallback done, TextCallback failed);

    @JSBody(
            params = {"db", "shelf", "id", "done", "failed"},
            imports = @JSBodyImport(alias = "database", fromModule = "database.js"),
            script = "database.remove(db, shelf, id, done, failed);")
    private static native void delete(JSObject db, String shelf, int id, IntCallback done, TextCallback failed);

    @JSBody(
            params = {"db", "shelf", "id", "found", "failed"},
            imports = @JSBodyImport(alias = "database", fromModule = "database.js"),
            script = "database.get(db, shelf, id, found, failed);")
    private static native void get(
            JSObject db, String shelf, int id, ObjectCallback<JSArrayReader<Entry>> found, TextCallback failed);
}
