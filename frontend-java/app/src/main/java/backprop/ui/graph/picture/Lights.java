package backprop.ui.graph.picture;

import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.html.HTMLElement;

/** Who points at a name, or comes to it by keys, sees its node lit: in sentences, formulas, lines of code and rows of the table. */
public final class Lights {
    private final Consumer<Optional<String>> light;
    private Optional<String> lit = Optional.empty();

    /**
     * @param root around all that has names
     * @param light is told of the node to light, by name, or that there is none
     */
    public Lights(HTMLElement root, Consumer<Optional<String>> light) {
        this.light = light;
        root.addEventListener("pointerover", event -> light(event));
        root.addEventListener("pointerleave", event -> {
            if (!isFinger(event)) clear();
        });
        root.addEventListener("focusin", event -> light(event));
        root.addEventListener("focusout", event -> clear());
    }

    /** The words of another step have come. */
    public void clear() {
        change(Optional.empty());
    }

    private void light(Event event) {
        String name = named(event);
        change(name.isEmpty() ? Optional.empty() : Optional.of(name));
    }

    private void change(Optional<String> name) {
        if (name.equals(lit)) return;
        lit = name;
        light.accept(name);
    }

    /** It is lifted at once, and its light stays until it taps elsewhere. */
    @JSBody(params = "event", script = "return event.pointerType === 'touch';")
    private static native boolean isFinger(Event event);

    @JSBody(
            params = "event",
            script = "var place = event.target.closest('[data-names], tr[data-node]');"
                    + " return place ? place.getAttribute('data-names') || place.getAttribute('data-node') || '' : '';")
    private static native String named(Event event);
}
