package backprop.ui.script;

import backprop.browser.Address;
import backprop.browser.Download;
import backprop.json.Json;
import backprop.script.FrameOrigins;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/** The page around a frame: who it is, and whether it may be talked to. */
final class FrameParent {
    private static final String NAMED = "frame-from.json";

    private FrameParent() {}

    @JSBody(script = "return window.parent !== window;")
    static native boolean isThere();

    /** As far as the browser says it. */
    static Optional<String> origin() {
        return Optional.of(parentOrigin()).filter(origin -> !origin.isEmpty());
    }

    /** The server is asked only where the page around is, or may be, another's. */
    static void allowed(Consumer<FrameOrigins> then) {
        FrameOrigins own = FrameOrigins.own(ownOrigin());
        if (origin().filter(own::allow).isPresent()) then.accept(own);
        else
            new Download(Address.of(NAMED))
                    .onFailure(() -> then.accept(own))
                    .text(named -> then.accept(own.with(named)));
    }

    /** @param origin the only one whose page is to hear it */
    static void send(Json message, String origin) {
        send(message.compact(), origin);
    }

    /** @param heard told who says it, the message without its value, and the value */
    @JSBody(
            params = {"allows", "heard"},
            imports = @JSBodyImport(alias = "embed", fromModule = "embed.js"),
            script = "embed.listen(allows, heard);")
    static native void listen(Allows allows, MessageListener heard);

    @JSFunctor
    interface Allows extends JSObject {
        boolean allow(String origin);
    }

    @JSFunctor
    interface MessageListener extends JSObject {
        void handle(String origin, String head, String value);
    }

    @JSBody(script = "return location.origin;")
    private static native String ownOrigin();

    @JSBody(imports = @JSBodyImport(alias = "embed", fromModule = "embed.js"), script = "return embed.parentOrigin();")
    private static native String parentOrigin();

    @JSBody(
            params = {"json", "origin"},
            imports = @JSBodyImport(alias = "embed", fromModule = "embed.js"),
            script = "embed.send(json, origin);")
    private static native void send(String json, String origin);
}
