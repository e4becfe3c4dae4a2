package backprop.ui.script;

import backprop.browser.callback.NamedTextCallback;
import backprop.browser.callback.TextCallback;
import backprop.json.Json;
import backprop.script.FrameMessage;
import backprop.script.FrameOrigins;
import backprop.script.FrameRequest;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;

/** Between a lab in a frame and the page around it. Pages of origins that nobody named are neither heard nor told anything. */
final class FrameWire {
    private final Json about;
    /** Empty until it is known, and may be told something. */
    private Optional<String> parent = Optional.empty();

    /** @param about the lab, for who may know */
    private FrameWire(FrameOrigins origins, Json about) {
        this.about = about;
        FrameParent.listen(origins::allow, this::receive);
        FrameParent.origin().filter(origins::allow).ifPresent(this::connect);
    }

    static void open(FrameOrigins origins) {
        whenThere(about -> new FrameWire(origins, Json.parse(about)));
    }

    private void connect(String origin) {
        boolean isFirst = parent.isEmpty();
        parent = Optional.of(origin);
        if (!isFirst) return;
        send("ready", about);
        listen((event, value) -> send(event, Json.parse(value)));
    }

    private void send(String event, Json value) {
        parent.ifPresent(origin -> FrameParent.send(FrameMessage.event(event, value), origin));
    }

    private void receive(String origin, String head, String argument) {
        FrameRequest.read(head).ifPresent(request -> {
            connect(origin);
            call(
                    request.method(),
                    argument,
                    value -> FrameParent.send(FrameMessage.answer(request.id(), Json.parse(value)), origin),
                    (code, sentence) -> FrameParent.send(FrameMessage.refusal(request.id(), code, sentence), origin));
        });
    }

    @JSBody(
            params = "then",
            imports = @JSBodyImport(alias = "embed", fromModule = "embed.js"),
            script = "embed.whenThere(then);")
    private static native void whenThere(TextCallback then);

    @JSBody(
            params = {"method", "argument", "done", "refused"},
            imports = @JSBodyImport(alias = "embed", fromModule = "embed.js"),
            script = "embed.ask(method, argument, done, refused);")
    private static native void call(String method, String argument, TextCallback done, NamedTextCallback refused);

    @JSBody(
            params = "told",
            imports = @JSBodyImport(alias = "embed", fromModule = "embed.js"),
            script = "embed.hear(told);")
    private static native void listen(NamedTextCallback told);
}
