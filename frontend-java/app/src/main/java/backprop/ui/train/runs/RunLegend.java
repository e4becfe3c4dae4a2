package backprop.ui.train.runs;

import backprop.run.RunView;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.widget.LineClasses;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;

/** While the lab is presented: which line is whose. */
public final class RunLegend {
    private final HTMLElement list = Elements.byId("run-legend");
    private final List<HTMLElement> entries = new ArrayList<>();

    /** @param current the run that is looked at */
    public void show(List<RunView> runs, Optional<RunView> current) {
        List<RunView> shown = runs.stream()
                .filter(run -> !run.isHidden() && run.iteration() > 0)
                .toList();
        while (entries.size() > shown.size()) entries.remove(entries.size() - 1).delete();
        while (entries.size() < shown.size()) entries.add(entry());
        for (int i = 0; i < shown.size(); i++)
            show(entries.get(i), shown.get(i), shown.get(i).isOf(current));
    }

    private HTMLElement entry() {
        HTMLElement entry = Elements.create("li");
        HTMLElement line = Elements.create("i");
        line.setClassName("line");
        entry.appendChild(line);
        entry.appendChild(Elements.create("span"));
        list.appendChild(entry);
        return entry;
    }

    private static void show(HTMLElement entry, RunView run, boolean now) {
        DomUpdate.attribute(entry, "class", LineClasses.of(run.style()) + (now ? " now" : ""));
        DomUpdate.text((HTMLElement) entry.getLastChild(), RunNames.title(run));
    }
}
