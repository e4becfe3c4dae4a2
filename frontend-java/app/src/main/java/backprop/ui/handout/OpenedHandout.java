package backprop.ui.handout;

import backprop.handout.Handout;
import backprop.handout.Lab;
import backprop.handout.Words;
import backprop.ui.dom.Elements;
import java.util.Optional;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;

/** What the page's own address hands out: the teacher's words above the lab, and the parts that are left out. */
public final class OpenedHandout {
    private OpenedHandout() {}

    /** Before the lab is built, which stands below the words. */
    public static void show(Lab lab) {
        new HandoutButton();
        Optional<Handout> handout = here(lab);
        handout.ifPresent(it -> {
            Elements.byId("main").setAttribute("data-hide", String.join(" ", it.hidden()));
            if (!it.words().isEmpty()) show(it.words());
        });
    }

    /** None if the address is too long to be one. */
    public static Optional<Handout> here(Lab lab) {
        return Handout.read(lab, search());
    }

    private static void show(Words words) {
        put("words-title", words.title());
        put("words-task", words.task());
        Elements.byId("handout-words").setHidden(false);
    }

    /** Anybody may have written it, so it is a text whatever it says. */
    private static void put(String id, String text) {
        HTMLElement place = Elements.byId(id);
        place.setInnerText(text);
        place.setHidden(text.isEmpty());
    }

    @JSBody(script = "return location.search;")
    private static native String search();
}
