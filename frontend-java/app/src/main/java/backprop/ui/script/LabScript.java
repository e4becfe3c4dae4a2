package backprop.ui.script;

import backprop.browser.callback.NamedTextCallback;
import backprop.browser.callback.RequestCallback;
import backprop.browser.callback.TextCallback;
import backprop.json.Json;
import backprop.script.LabEvent;
import backprop.script.LabMethods;
import backprop.script.RefusedException;
import backprop.ui.dom.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;

/** A lab's side of {@code window.backprop.lab}: calls in, answers and events out. */
public final class LabScript {
    /** Milliseconds: what happens in between is one event. */
    private static final int BETWEEN = 50;

    private final LabMethods methods;
    private final ScriptedLab page;
    private final Map<LabEvent, Supplier<Json>> waiting = new LinkedHashMap<>();

    private LabScript(LabMethods methods, ScriptedLab page) {
        this.methods = methods;
        this.page = page;
        String name = methods.lab().key();
        String events = String.join(" ", LabEvent.keys(methods.lab()));
        install(name, String.join(" ", methods.keys()), events, this::call, this::check);
    }

    public static LabScript install(LabMethods methods, ScriptedLab page) {
        return new LabScript(methods, page);
    }

    /** In place of an event of the same name that has not been sent yet. */
    public void emit(LabEvent event, Supplier<Json> value) {
        if (!hasListeners()) return;
        if (waiting.isEmpty()) Window.setTimeout(this::flush, BETWEEN);
        waiting.put(event, value);
    }

    /** Each, in its turn. */
    public void emitEach(LabEvent event, Supplier<Json> value) {
        if (!hasListeners()) return;
        flush();
        dispatch(event.key(), value.get().compact());
    }

    private void flush() {
        Map<LabEvent, Supplier<Json>> now = new LinkedHashMap<>(waiting);
        waiting.clear();
        now.forEach((event, value) -> dispatch(event.key(), value.get().compact()));
    }

    private void call(String method, String argument, TextCallback done, NamedTextCallback refused) {
        try {
            page.handle(methods.read(method, argument), value -> done.accept(value.compact()));
        } catch (RefusedException e) {
            refused.accept(e.code().key(), sentence(e));
        }
    }

    private void check(String event, NamedTextCallback refused) {
        try {
            methods.requireEvent(event);
        } catch (RefusedException e) {
            refused.accept(e.code().key(), sentence(e));
        }
    }

    private static String sentence(RefusedException refused) {
        return Texts.text(refused.text(), refused.parameters().toArray(new String[0]));
    }

    @JSFunctor
    interface Check extends JSObject {
        void check(String event, NamedTextCallback refused);
    }

    @JSBody(
            params = {"name", "methods", "events", "call", "check"},
            imports = @JSBodyImport(alias = "lab", fromModule = "lab.js"),
            script = "lab.offer(name, methods.split(' '), events.split(' '), call, check);")
    private static native void install(String name, String methods, String events, RequestCallback call, Check check);

    @JSBody(
            params = {"event", "json"},
            imports = @JSBodyImport(alias = "lab", fromModule = "lab.js"),
            script = "lab.dispatch(event, json);")
    private static native void dispatch(String event, String json);

    @JSBody(imports = @JSBodyImport(alias = "lab", fromModule = "lab.js"), script = "return lab.hasListeners();")
    private static native boolean hasListeners();
}
