package backprop.ui.present;

import backprop.browser.callback.Callback;
import backprop.browser.callback.PointCallback;
import backprop.present.Mark;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** Circles and arrows over what is presented. They are gone with the next thing that is pressed or moves on; nothing keeps them. */
final class PointerPen {
    private static final List<String> TOOLS = List.of("circle", "arrow");

    private final HTMLElement marks = Elements.byId("present-marks");
    private String tool = "";
    private Optional<Element> drawn = Optional.empty();
    private double fromX, fromY;

    PointerPen() {
        for (String each : TOOLS) button(each).addEventListener("click", event -> toggleTool(each));
        onDrag(marks, this::down, this::move, this::up);
        onStep(this::clear);
    }

    private static HTMLElement button(String tool) {
        return Elements.byId("present-" + tool);
    }

    /** Puts it away if it is in the hand already. */
    void toggleTool(String wanted) {
        setTool(wanted.equals(tool) ? "" : wanted);
    }

    /** Away with it, and with what it drew; whether there was either. */
    boolean putAway() {
        boolean some = !tool.isEmpty() || marks.hasChildNodes();
        setTool("");
        clear();
        return some;
    }

    private void setTool(String held) {
        tool = held;
        marks.setAttribute("data-tool", held);
        for (String each : TOOLS) button(each).setAttribute("aria-pressed", Boolean.toString(each.equals(held)));
    }

    private void clear() {
        drawn = Optional.empty();
        Markup.empty(marks);
    }

    private void down(double x, double y) {
        fromX = x;
        fromY = y;
        Element path = Markup.svg("path");
        marks.appendChild(path);
        drawn = Optional.of(path);
    }

    private void move(double x, double y) {
        Mark mark = mark(x, y);
        drawn.filter(path -> mark.isDrawn()).ifPresent(path -> path.setAttribute("d", mark.path()));
    }

    private void up(double x, double y) {
        boolean isPress = drawn.filter(path -> !path.hasAttribute("d")).isPresent();
        if (isPress) {
            drawn.ifPresent(marks::removeChild);
            pressBelow(marks, x, y);
        }
        drawn = Optional.empty();
    }

    private Mark mark(double x, double y) {
        return tool.equals("arrow") ? new Mark.Arrow(fromX, fromY, x, y) : new Mark.Circle(fromX, fromY, x, y);
    }

    @JSBody(
            params = {"marks", "down", "move", "up"},
            imports = @JSBodyImport(alias = "present", fromModule = "present.js"),
            script = "present.onDrag(marks, down, move, up);")
    private static native void onDrag(HTMLElement marks, PointCallback down, PointCallback move, PointCallback up);

    @JSBody(
            params = "then",
            imports = @JSBodyImport(alias = "present", fromModule = "present.js"),
            script = "present.onStep(then);")
    private static native void onStep(Callback then);

    @JSBody(
            params = {"marks", "x", "y"},
            imports = @JSBodyImport(alias = "present", fromModule = "present.js"),
            script = "present.pressBelow(marks, x, y);")
    private static native void pressBelow(HTMLElement marks, double x, double y);
}
