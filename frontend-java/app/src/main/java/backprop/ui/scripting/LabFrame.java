package backprop.ui.scripting;

import backprop.browser.Address;
import backprop.browser.callback.NamedTextCallback;
import backprop.browser.callback.RequestCallback;
import backprop.json.Json;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Texts;
import backprop.ui.dom.Theme;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.dom.html.HTMLElement;

/** A page of the lab in a frame, as high as it says, in the language and the colours of this page; and how it is talked to. */
final class LabFrame {
    private final String address;
    private final HTMLElement frame;
    private final RequestCallback call;

    /** @param heard told each event and its value */
    LabFrame(HTMLElement root, BiConsumer<String, Json> heard) {
        address = Address.top() + root.getAttribute("data-address");
        frame = root.querySelector("iframe");
        load();
        call = connect(frame, (event, value) -> {
            Json said = Json.parse(value);
            if (event.equals("height")) DomUpdate.property(frame, "height", said.integer() + "px");
            heard.accept(event, said);
        });
        Texts.onLanguage(this::load);
        Theme.onChange(this::load);
    }

    /** Not again for the same: what somebody did in it would be lost. */
    private void load() {
        DomUpdate.attribute(frame, "src", inThisLook(address));
    }

    /** @param value JSON; empty for none */
    void request(String method, String value, Consumer<Json> done, BiConsumer<String, String> refused) {
        call.accept(method, value, answer -> done.accept(Json.parse(answer)), refused::accept);
    }

    @JSBody(
            params = "address",
            script = "var url = new URL(address); url.searchParams.set('lang', window.backprop.language());"
                    + " url.searchParams.set('theme', window.backprop.theme()); return url.href;")
    private static native String inThisLook(String address);

    @JSBody(
            params = {"frame", "heard"},
            imports = @JSBodyImport(alias = "worksheet", fromModule = "worksheet.js"),
            script =
                    "var ask = worksheet.connect(frame, function(event, value) { heard(event, JSON.stringify(value)); });"
                            + " return function(method, value, done, refused) {"
                            + " ask(method, value ? JSON.parse(value) : undefined).then("
                            + "function(answer) { done(JSON.stringify(answer)); },"
                            + " function(error) { refused(error.code, error.message); }); };")
    private static native RequestCallback connect(HTMLElement frame, NamedTextCallback heard);
}
