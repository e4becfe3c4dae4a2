package backprop.ui.graph.picture;

import backprop.graph.layout.Density;
import backprop.graph.layout.Room;
import backprop.present.LetterSize;
import backprop.ui.graph.scene.FigureElements;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** What the page leaves for a picture, whatever the picture is and whether it has scroll bars. */
final class PictureRoom {
    private static final double LEAST_HEIGHT = 288, REST_OF_A_NARROW_PAGE = 384, PHONE = 600;

    private final HTMLElement scroll;
    private final HTMLElement view;
    private final boolean isInText;

    PictureRoom(FigureElements parts) {
        scroll = parts.get("graph-scroll");
        view = closest(scroll, ".graph-view");
        isInText = !parts.has("zoom");
    }

    /** Empty in a text and on a phone, which keep a place for the plain picture, and while there is no page on the screen. */
    Optional<Room> measure() {
        if (!isToBeFilled() && (isInText || isOnPhone())) return Optional.empty();
        double width = scroll.getOffsetWidth() - 1;
        double height = height();
        if (width <= 0 || height <= 0) return Optional.empty();
        double letter = leastValue() * Density.LEAST_LETTER / Density.ROOMY.numberType();
        return Optional.of(isPresented() ? new Room(width, height, letter) : new Room(width, height));
    }

    private double height() {
        if (isToBeFilled()) return scroll.getOffsetHeight() - 1;
        return isAsTallAsItsContent()
                ? Math.max(LEAST_HEIGHT, windowHeight() - REST_OF_A_NARROW_PAGE)
                : within(view) - 1;
    }

    boolean isOnPhone() {
        return isAsTallAsItsContent() && scroll.getOffsetWidth() < PHONE;
    }

    /** Up to much larger than is read at a desk: presented, or with nothing beside it (data-fill) but on a narrow page. */
    boolean isToBeFilled() {
        return isPresented() || closest(scroll, "[data-fill]") != null && !isNarrow();
    }

    /** How large a value must be for the last row of a class, in pixels. */
    double leastValue() {
        return LetterSize.leastValue(windowWidth(), windowHeight());
    }

    /** And how large, where all of the graph is seen so. */
    double leastWholeValue() {
        return LetterSize.leastWholeValue(windowWidth(), windowHeight());
    }

    @JSBody(script = "return 'present' in document.documentElement.dataset;")
    static native boolean isPresented();

    /** The window has no height of its own (in a text, and on narrow pages, unless they are low too). */
    boolean isAsTallAsItsContent() {
        return !isToBeFilled() && (isInText || isNarrow());
    }

    @JSBody(script = "return matchMedia('(max-width: 56.25rem) and (not (max-height: 31.25rem))').matches;")
    private static native boolean isNarrow();

    @JSBody(script = "return document.documentElement.clientHeight;")
    private static native double windowHeight();

    @JSBody(script = "return document.documentElement.clientWidth;")
    private static native double windowWidth();

    /** Without the caption. Strips and tables that come and go take their room from the picture, but do not arrange it anew. */
    @JSBody(
            params = "view",
            script = "var caption = view.querySelector('figcaption');"
                    + " return view.clientHeight - (caption ? caption.offsetHeight : 0);")
    private static native double within(HTMLElement view);

    @JSBody(
            params = {"element", "selector"},
            script = "return element.closest(selector);")
    private static native HTMLElement closest(HTMLElement element, String selector);
}
