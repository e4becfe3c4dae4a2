package backprop.ui.train.chart;

import backprop.ui.dom.DomUpdate;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** What charts that are sliders say of the place that is read, to those who do not see it. */
public final class ReadPlace {
    private ReadPlace() {}

    /** @param words what stands there; without them it is the iteration alone */
    public static void show(List<HTMLElement> plots, int iteration, Optional<String> words) {
        for (HTMLElement plot : plots) {
            DomUpdate.attribute(plot, "aria-valuenow", Integer.toString(iteration));
            if (words.isPresent()) DomUpdate.attribute(plot, "aria-valuetext", words.get());
            else plot.removeAttribute("aria-valuetext");
        }
    }
}
