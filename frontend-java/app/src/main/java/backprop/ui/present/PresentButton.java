package backprop.ui.present;

import backprop.browser.Address;
import backprop.present.Subject;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Panel;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/**
 * How a page's presentation begins and ends: by its buttons, the key p, its address. The address alone says what is
 * presented; the rest comes when it is wanted for the first time.
 */
public final class PresentButton {
    static final String PARAMETER = "present";
    /** Told when the address says something else. */
    static final String CHANGED = "backprop:present";

    private static final HTMLDocument DOCUMENT = HTMLDocument.current();

    private final Supplier<String> meant;
    private boolean asked;

    /** @param meant what the key p is for */
    private PresentButton(Supplier<String> meant) {
        this.meant = meant;
        DOCUMENT.addEventListener("keydown", event -> handleKey((KeyboardEvent) event));
    }

    /** Of a page that is presented as a whole. */
    public static void lab() {
        PresentButton offer = new PresentButton(() -> Subject.WHOLE);
        Elements.byId("present-open").addEventListener("click", event -> offer.show(Subject.WHOLE));
        if (Address.parameter(PARAMETER).equals(Optional.of(Subject.WHOLE))) offer.load();
    }

    /** Of a chapter, for each of its figures. */
    public static void figures() {
        FigureButtons figures = new FigureButtons();
        List<String> ids = figures.ids();
        if (ids.isEmpty()) return;
        PresentButton offer = new PresentButton(figures::nearest);
        figures.build(offer::show);
        Address.parameter(PARAMETER)
                .flatMap(named -> Subject.figure(named, fragment(), ids))
                .ifPresent(offer::show);
    }

    private void handleKey(KeyboardEvent event) {
        if (!event.getKey().equalsIgnoreCase("p") || !isKey(event)) return;
        show(DOCUMENT.getDocumentElement().hasAttribute("data-present") ? "" : meant.get());
    }

    private void show(String subject) {
        Address.parameter(PARAMETER, subject);
        load();
    }

    private void load() {
        if (asked) {
            dispatch(CHANGED);
            return;
        }
        asked = true;
        HTMLElement place = Elements.create("div");
        place.setAttribute("id", PARAMETER);
        Elements.byId("main").appendChild(place);
        Panel.load(PARAMETER, place, () -> {}, () -> {
            place.delete();
            asked = false;
            Address.parameter(PARAMETER, "");
        });
    }

    @JSBody(
            params = "event",
            imports = @JSBodyImport(alias = "present", fromModule = "present.js"),
            script = "return present.isKey(event);")
    static native boolean isKey(Event event);

    @JSBody(script = "return decodeURIComponent(location.hash.slice(1));")
    private static native String fragment();

    @JSBody(params = "event", script = "document.dispatchEvent(new CustomEvent(event));")
    private static native void dispatch(String event);
}
