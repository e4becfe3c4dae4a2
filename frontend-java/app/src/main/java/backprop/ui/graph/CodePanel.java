package backprop.ui.graph;

import backprop.graph.Flow;
import backprop.graph.Step;
import backprop.graph.code.CodeListing;
import backprop.graph.code.Language;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.Element;

/** The graph as a program, Java or Python, in step with the picture. */
final class CodePanel {
    private final HTMLElement panel = Elements.byId("code-lines");
    private final HTMLElement list = panel.querySelector("ol");
    private final Map<Language, HTMLElement> tabs = new HashMap<>();
    private final Runnable changed;
    private final List<HTMLElement> lines = new ArrayList<>();
    private final List<HTMLElement> results = new ArrayList<>();
    private Language language = Language.JAVA;
    private CodeListing listing;

    CodePanel(Runnable changed) {
        this.changed = changed;
        tabs.put(Language.JAVA, Elements.byId("tab-java"));
        tabs.put(Language.PYTHON, Elements.byId("tab-python"));
        tabs.forEach((each, tab) -> {
            tab.addEventListener("click", event -> select(each));
            tab.addEventListener("keydown", event -> press((KeyboardEvent) event));
        });
    }

    Language language() {
        return language;
    }

    /** Opens a tab; build has to follow. */
    void open(Language chosen) {
        language = chosen;
        tabs.forEach((each, tab) -> {
            tab.setAttribute("aria-selected", Boolean.toString(each == chosen));
            tab.setTabIndex(each == chosen ? 0 : -1);
        });
        panel.setAttribute("aria-labelledby", tabs.get(chosen).getAttribute("id"));
    }

    private void select(Language chosen) {
        open(chosen);
        changed.run();
    }

    private void press(KeyboardEvent event) {
        if (!List.of("ArrowLeft", "ArrowRight", "Home", "End").contains(event.getKey())) return;
        event.preventDefault();
        select(language == Language.JAVA ? Language.PYTHON : Language.JAVA);
        tabs.get(language).focus();
    }

    void build(Scene scene) {
        listing = CodeListing.of(scene.graph(), language);
        Markup.empty(list);
        lines.clear();
        results.clear();
        for (String text : listing.lines()) {
            HTMLElement line = Elements.create("li");
            HTMLElement result = Elements.create("output");
            Markup.put(line, Markup.put((Element) Elements.create("code"), text), result);
            list.appendChild(line);
            lines.add(line);
            results.add(result);
        }
    }

    void show(Moment moment) {
        List<Step> steps = moment.propagation().steps();
        int known = moment.known().count();
        for (int i = 0; i < steps.size(); i++) {
            CodeListing.Lines part = listing.steps().get(i);
            for (int line = part.first(); line < part.end(); line++) {
                state(lines.get(line), i, moment);
                String result = i < known ? result(steps.get(i), line - part.first()) : "";
                if (!results.get(line).getInnerText().equals(result))
                    results.get(line).setInnerText(result);
                results.get(line).setClassName(steps.get(i) instanceof Step.Forward ? "value" : "gradient");
            }
        }
        if (moment.count() == 0) panel.setScrollTop(0);
        else follow(listing.steps().get(moment.count() - 1));
    }

    private static void state(HTMLElement line, int step, Moment moment) {
        boolean now = step == moment.count() - 1;
        if (now) line.setAttribute("aria-current", "step");
        else line.removeAttribute("aria-current");
        line.setClassName(step < moment.count() ? "" : "later");
    }

    private static String result(Step step, int line) {
        if (step instanceof Step.Forward forward) return Figures.glance(forward.value());
        if (!(step instanceof Step.Backward backward)) return "1";
        Flow flow = backward.flows().get(line);
        return Figures.glance(flow.after());
    }

    /** Scrolls the lines at work into the middle. */
    private void follow(CodeListing.Lines part) {
        HTMLElement first = lines.get(part.first());
        HTMLElement last = lines.get(part.end() - 1);
        int middle = (first.getOffsetTop() + last.getOffsetTop() + last.getOffsetHeight()) / 2;
        panel.setScrollTop(Math.max(0, middle - panel.getClientHeight() / 2));
    }
}
