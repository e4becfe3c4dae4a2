package backprop.ui.present;

import backprop.browser.callback.Callback;
import backprop.present.LetterSize;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** How large a rem is while something is presented: as the window allows, and for a figure as it fits. */
final class Letters {
    private static final String SIZE = "--letters";
    /** Of a figure that does without its caption. */
    private static final String TIGHT = "data-tight";

    private final HTMLElement root = HTMLDocument.current().getDocumentElement();
    private final JSObject sizes = sizes(this::fitAgain);
    private Optional<Stage> stage = Optional.empty();

    Letters() {
        Window.current().addEventListener("resize", event -> set());
        Texts.onLanguage(this::set);
    }

    void fill(Stage stage) {
        this.stage = Optional.of(stage);
        set();
        observe(sizes, stage.shown());
    }

    void reset() {
        stage = Optional.empty();
        unobserve(sizes);
        root.getStyle().removeProperty(SIZE);
    }

    private void set() {
        stage.ifPresent(shown -> {
            if (isToBeFitted(shown)) fit(shown.shown());
            else write(text());
        });
    }

    private static boolean isToBeFitted(Stage shown) {
        return !shown.isLab() && !fillsRoom(shown.shown());
    }

    /** Digits or a sentence that came later may be too much for it; nothing grows while it is looked at. */
    private void fitAgain() {
        stage.filter(Letters::isToBeFitted)
                .map(Stage::shown)
                .filter(figure -> !fits(figure))
                .ifPresent(this::fit);
    }

    private static double text() {
        return LetterSize.text(width(), height());
    }

    private void fit(HTMLElement figure) {
        DomUpdate.flag(figure, TIGHT, false);
        if (tryToFit(figure)) return;
        DomUpdate.flag(figure, TIGHT, true);
        tryToFit(figure);
    }

    private boolean tryToFit(HTMLElement figure) {
        write(LetterSize.fitting(width(), height(), size -> {
            write(size);
            return fits(figure);
        }));
        return fits(figure);
    }

    private void write(double size) {
        root.getStyle().setProperty(SIZE, LocalNumbers.fixed(size, 2) + "px");
    }

    /** A graph is as large as the room that the rest leaves. */
    private static boolean fillsRoom(HTMLElement figure) {
        return figure.querySelector(".graph-figure > .rule") != null;
    }

    /** In the height; and in the width, where nothing of its parts scrolls sideways that need not. */
    @JSBody(
            params = "figure",
            script = "return figure.scrollHeight <= figure.clientHeight && figure.scrollWidth <= figure.clientWidth;")
    private static native boolean fits(HTMLElement figure);

    @JSBody(params = "told", script = "return new ResizeObserver(function() { told(); });")
    private static native JSObject sizes(Callback told);

    @JSBody(
            params = {"sizes", "figure"},
            script =
                    "sizes.disconnect(); Array.from(figure.children).forEach(function(part) { sizes.observe(part); });")
    private static native void observe(JSObject sizes, HTMLElement figure);

    @JSBody(params = "sizes", script = "sizes.disconnect();")
    private static native void unobserve(JSObject sizes);

    @JSBody(script = "return innerWidth;")
    private static native double width();

    @JSBody(script = "return innerHeight;")
    private static native double height();
}
