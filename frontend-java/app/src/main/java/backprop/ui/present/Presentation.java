package backprop.ui.present;

import backprop.browser.Address;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** What the address says is presented fills the window; nothing that was set on the page changes. */
final class Presentation {
    private final HTMLDocument document = HTMLDocument.current();
    private final HTMLElement spoken = Elements.byId("present-spoken");
    private final Letters letters = new Letters();
    private final PointerPen pen = new PointerPen();
    private final ViewSwitch views = new ViewSwitch();
    private Optional<Stage> stage = Optional.empty();

    Presentation() {
        new Controls();
        document.addEventListener(PresentButton.CHANGED, event -> readAddress());
        document.addEventListener("keydown", event -> handleKey((KeyboardEvent) event));
        Elements.byId("present-end").addEventListener("click", event -> end());
        Elements.byId("present-full").addEventListener("click", event -> toggleFullScreen());
        readAddress();
    }

    private void readAddress() {
        pen.putAway();
        stage.ifPresent(Stage::close);
        stage = Address.parameter(PresentButton.PARAMETER).map(Stage::open);
        views.readAddress(stage.filter(Stage::isLab).isPresent());
        stage.ifPresentOrElse(letters::fill, letters::reset);
        if (stage.isEmpty()) exitFullScreen();
        Texts.show(spoken, stage.isPresent() ? "present.spoken" : "present.spoken.ended");
    }

    private void end() {
        Address.parameter(PresentButton.PARAMETER, "");
        views.exit();
        readAddress();
    }

    private void handleKey(KeyboardEvent event) {
        if (stage.isEmpty()) return;
        boolean known = true;
        if (event.getKey().equals("Escape")) {
            if (isDone(event)) return;
            if (!pen.putAway()) end();
        } else {
            known = PresentButton.isKey(event) && known(event.getKey());
        }
        if (known) event.preventDefault();
    }

    private boolean known(String key) {
        switch (key) {
            case "c", "C" -> pen.toggleTool("circle");
            case "a", "A" -> pen.toggleTool("arrow");
            case "f", "F" -> toggleFullScreen();
            case "v", "V" -> {
                return stage.filter(Stage::isLab).isPresent() && views.toggle();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Somebody had a use for it. */
    @JSBody(params = "event", script = "return event.defaultPrevented;")
    private static native boolean isDone(Event event);

    @JSBody(
            imports = @JSBodyImport(alias = "present", fromModule = "present.js"),
            script = "present.toggleFullScreen();")
    private static native void toggleFullScreen();

    @JSBody(
            imports = @JSBodyImport(alias = "present", fromModule = "present.js"),
            script = "present.leaveFullScreen();")
    private static native void exitFullScreen();
}
