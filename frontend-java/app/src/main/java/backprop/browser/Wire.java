package backprop.browser;

import backprop.browser.callback.Callback;
import backprop.browser.callback.IntCallback;
import backprop.browser.callback.NamedTextCallback;
import backprop.browser.callback.ObjectCallback;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** What a page asks of the lab's server besides files: JSON there, JSON back. */
public final class Wire {
    private Wire() {}

    /**
     * @param status 0 where no answer came
     * @param retryAfter seconds to wait, 0 where none are said
     */
    public record Reply(int status, String text, int retryAfter) {
        public boolean isFine() {
            return status >= 200 && status < 300;
        }
    }

    /**
     * @param path below the site's top
     * @param token of who asks; may be empty
     * @param body JSON; may be empty
     */
    public static void send(String method, String path, String token, String body, Consumer<Reply> then) {
        send(method, Address.top() + path, token, body, (status, text, retryAfter) -> {
            then.accept(new Reply(status, text, retryAfter));
        });
    }

    /** @param then told none where the file did not come */
    public static void bytes(String path, String token, Consumer<Optional<byte[]>> then) {
        fetch(
                Address.top() + path,
                token,
                content -> then.accept(content == null ? Optional.empty() : Optional.of(content.copyToJavaArray())));
    }

    /**
     * The server's events, until the answer is run.
     *
     * @param heard told an event's name and its data
     * @param state told the status of each answer, 0 for a break
     */
    public static Runnable listen(String path, String key, NamedTextCallback heard, IntCallback state) {
        Callback end = listenTo(Address.top() + path, key, heard, state);
        return end::run;
    }

    @JSBody(
            params = {"method", "address", "token", "body", "then"},
            imports = @JSBodyImport(alias = "wire", fromModule = "wire.js"),
            script = "wire.send(method, address, token, body, then);")
    private static native void send(String method, String address, String token, String body, Answered then);

    @JSBody(
            params = {"address", "token", "then"},
            imports = @JSBodyImport(alias = "wire", fromModule = "wire.js"),
            script = "wire.bytes(address, token, then);")
    private static native void fetch(String address, String token, ObjectCallback<Int8Array> then);

    @JSBody(
            params = {"address", "key", "heard", "state"},
            imports = @JSBodyImport(alias = "wire", fromModule = "wire.js"),
            script = "return wire.listen(address, key, heard, state);")
    private static native Callback listenTo(String address, String key, NamedTextCallback heard, IntCallback state);

    @JSFunctor
    private interface Answered extends JSObject {
        void is(int status, String text, int retryAfter);
    }
}
