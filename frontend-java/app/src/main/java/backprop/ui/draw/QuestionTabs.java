package backprop.ui.draw;

import backprop.browser.Address;
import backprop.ui.desk.SharedDrawState;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Panel;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** The four questions about the digit, as tabs that are links. What answers them is fetched when the first is asked. */
final class QuestionTabs {
    private static final String PARAMETER = "look";

    private final HTMLElement answers = Elements.byId("answers");
    private final List<HTMLElement> tabs = new ArrayList<>();
    private boolean here;
    private boolean onItsWay;

    QuestionTabs() {
        for (String look : List.of("inside", "back", "learn", "fool")) {
            HTMLElement tab = Elements.byId("look-" + look);
            tabs.add(tab);
            tab.addEventListener("click", event -> {
                if (opensElsewhere(event)) return;
                event.preventDefault();
                select(look);
                reveal(answers);
            });
            tab.addEventListener("keydown", event -> key((KeyboardEvent) event, tab));
            tab.addEventListener("pointerenter", event -> address(tab, look));
            tab.addEventListener("focus", event -> address(tab, look));
        }
        Elements.byId("answers-retry").addEventListener("click", event -> load());
        Address.parameter(PARAMETER).filter(look -> find(look) != null).ifPresent(this::select);
    }

    private HTMLElement find(String look) {
        return tabs.stream()
                .filter(tab -> tab.getAttribute("id").equals("look-" + look))
                .findFirst()
                .orElse(null);
    }

    private void select(String look) {
        Address.parameter(PARAMETER, look);
        for (HTMLElement tab : tabs) {
            boolean asked = tab == find(look);
            tab.setAttribute("aria-selected", Boolean.toString(asked));
            tab.setTabIndex(asked ? 0 : -1);
        }
        SharedDrawState.requestView(look);
        if (!here) load();
    }

    private void load() {
        if (onItsWay) return;
        onItsWay = true;
        answers.setAttribute("data-state", "loading");
        Panel.load(
                "inside",
                Elements.byId("answers-place"),
                () -> {
                    here = true;
                    for (HTMLElement tab : tabs) tab.setAttribute("aria-controls", "answer-" + viewOf(tab));
                    answers.setAttribute("data-state", "ready");
                },
                () -> {
                    onItsWay = false;
                    answers.setAttribute("data-state", "failed");
                });
    }

    private static String viewOf(HTMLElement tab) {
        return tab.getAttribute("id").substring("look-".length());
    }

    /** Arrow keys go from tab to tab; Enter and the space bar ask. */
    private void key(KeyboardEvent event, HTMLElement tab) {
        int at = tabs.indexOf(tab);
        switch (event.getKey()) {
            case "ArrowRight" -> tabs.get((at + 1) % tabs.size()).focus();
            case "ArrowLeft" -> tabs.get((at + tabs.size() - 1) % tabs.size()).focus();
            case "Home" -> tabs.get(0).focus();
            case "End" -> tabs.get(tabs.size() - 1).focus();
            case " " -> tab.click();
            default -> {
                return;
            }
        }
        event.preventDefault();
    }

    /** The link leads to this very drawing, so that it can be copied, or opened in another window. */
    @JSBody(
            params = {"tab", "look"},
            script = "var here = new URL(location.href); here.searchParams.set('look', look); tab.href = here.search;")
    private static native void address(HTMLElement tab, String look);

    /** Where little of the answer is in sight, it comes nearer; the pad stays, as far as there is room. */
    @JSBody(
            params = "answers",
            script = "var below = answers.getBoundingClientRect().top - innerHeight * 0.6;"
                    + " if (below > 0) scrollBy({ top: below });")
    private static native void reveal(HTMLElement answers);

    @JSBody(params = "event", script = "return event.ctrlKey || event.metaKey || event.shiftKey;")
    private static native boolean opensElsewhere(Event event);
}
