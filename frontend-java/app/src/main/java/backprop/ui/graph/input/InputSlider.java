package backprop.ui.graph.input;

import backprop.graph.SliderRange;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.graph.scene.FormulaText;
import java.util.function.DoubleConsumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSBodyImport;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** A slider at the lower edge of an input's box; it also follows who drags the input's name. */
final class InputSlider {
    final HTMLInputElement root = Elements.create("input");
    private SliderRange range = SliderRange.around(1);
    private boolean begun;

    /** @param dropped when the hand, or a key, has let it go */
    InputSlider(HTMLElement name, DoubleConsumer dragged, Runnable dropped) {
        root.setType("range");
        root.setClassName("graph-drag");
        root.setAttribute("min", "0");
        root.setAttribute("autocomplete", "off");
        root.addEventListener("input", event -> dragged.accept(range.at(Integer.parseInt(root.getValue()))));
        root.addEventListener("change", event -> dropped.run());
        drag(name, root);
    }

    /** What it offers stays as long as the number is within. */
    void show(String name, double number) {
        if (!begun || !range.contains(number)) range = SliderRange.around(number);
        begun = true;
        DomUpdate.attribute(root, "max", Integer.toString(range.ticks()));
        String tick = Integer.toString(range.tick(number));
        if (!root.getValue().equals(tick)) root.setValue(tick);
        DomUpdate.attribute(root, "aria-label", Texts.text("graph.drag", name));
        DomUpdate.attribute(root, "aria-valuetext", FormulaText.full(number));
    }

    @JSBody(
            params = {"name", "slider"},
            imports = @JSBodyImport(alias = "gestures", fromModule = "gestures.js"),
            script = "gestures.dragName(name, slider);")
    private static native void drag(HTMLElement name, HTMLInputElement slider);
}
