package backprop.ui.train.time;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import java.util.function.IntConsumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** The line under the curves: as long as the run is in the picture above, from its first iteration to its last. */
final class TimeLine {
    private final HTMLElement root = Elements.byId("time-machine");
    private final HTMLInputElement slider = Elements.byId("time");
    private final HTMLElement output = Elements.byId("time-at");

    /** @param moved told an iteration when somebody moves the line's knob */
    TimeLine(IntConsumer moved) {
        slider.addEventListener("input", event -> moved.accept(Integer.parseInt(slider.getValue())));
    }

    /** @param longest the iteration at the right edge of the curves */
    void range(int first, int last, int longest) {
        DomUpdate.attribute(slider, "min", Integer.toString(first));
        DomUpdate.attribute(slider, "max", Integer.toString(last));
        String reach = LocalNumbers.fixed((double) last / Math.max(1, longest), 4);
        DomUpdate.property(slider, "--reach", reach);
    }

    /** @param isEarlier whether this is not simply where the run stands */
    void show(int iteration, double epoch, boolean isEarlier) {
        slider.setValue(Integer.toString(iteration));
        String words = Texts.text("train.time.at", LocalNumbers.grouped(iteration), LocalNumbers.fixed(epoch, 1));
        DomUpdate.text(output, words);
        DomUpdate.attribute(slider, "aria-valuetext", words);
        DomUpdate.attribute(root, "data-earlier", Boolean.toString(isEarlier));
    }

    void setEnabled(boolean able) {
        slider.setDisabled(!able);
    }
}
