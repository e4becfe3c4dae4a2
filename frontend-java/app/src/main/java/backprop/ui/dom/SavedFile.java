package backprop.ui.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.typedarrays.Int8Array;

/** Hands the visitor a file to keep. */
public final class SavedFile {
    private SavedFile() {}

    /** @param type its media type */
    public static void download(byte[] content, String name, String type) {
        download(Int8Array.copyFromJavaArray(content), name, type);
    }

    /** An iPad asks first, and reads the content only after the answer: it stays for a minute. */
    @JSBody(
            params = {"content", "name", "type"},
            imports = @JSBodyImport(alias = "file", fromModule = "file.js"),
            script = "file.offer(content, name, type);")
    private static native void download(Int8Array content, String name, String type);
}
