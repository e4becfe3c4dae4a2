package backprop.ui.classroom;

import backprop.lesson.BoardState;
import backprop.lesson.Bounds;
import backprop.lesson.TeacherMessage;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.lesson.Place;
import java.util.function.Consumer;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLAnchorElement;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Brings the class to a page, and pauses its pages. */
final class LeadTools {
    private static final int MESSAGE_MILLIS = 4_000;

    private final HTMLSelectElement pages = Elements.byId("lead-page");
    private final HTMLInputElement link = Elements.byId("lead-link");
    private final HTMLElement pause = Elements.byId("pause-pages");
    private final HTMLInputElement names = Elements.byId("show-names");
    private final HTMLElement message = Elements.byId("led");
    private final Consumer<TeacherMessage> order;
    private boolean paused;

    LeadTools(Consumer<TeacherMessage> order) {
        this.order = order;
        fill();
        Texts.onLanguage(this::fill);
        Elements.byId("bring-here").addEventListener("click", event -> bringClass());
        pause.addEventListener(
                "click", event -> order.accept(paused ? new TeacherMessage.Resumed() : new TeacherMessage.Paused()));
        names.addEventListener("change", event -> order.accept(new TeacherMessage.NamesShown(names.isChecked())));
    }

    void show(BoardState state) {
        paused = state.paused();
        DomUpdate.attribute(pause, "aria-pressed", Boolean.toString(paused));
        Texts.show(pause, paused ? "board.resume" : "board.pause");
        names.setChecked(state.namesShown());
    }

    private void bringClass() {
        String typed = link.getValue().strip();
        String place = Place.of(typed.isEmpty() ? pages.getValue() : typed);
        if (place.isEmpty() || !Bounds.isAddress(place)) {
            Texts.show(message, "board.lead.wrong");
            return;
        }
        order.accept(new TeacherMessage.BroughtHere(place));
        link.setValue("");
        Texts.show(message, "board.led");
        Window.setTimeout(() -> Texts.clear(message), MESSAGE_MILLIS);
    }

    /** What the navigation leads to, in the words that it has. */
    private void fill() {
        String chosen = pages.getValue();
        Markup.empty(pages);
        var entries = HTMLDocument.current().querySelectorAll(".site-nav a");
        for (int i = 0; i < entries.getLength(); i++) {
            HTMLAnchorElement entry = (HTMLAnchorElement) entries.item(i);
            HTMLOptionElement option = Elements.create("option");
            option.setValue(Place.of(entry.getHref()));
            option.setInnerText(entry.getTextContent().strip());
            pages.getOptions().add(option);
        }
        if (chosen != null && !chosen.isEmpty()) pages.setValue(chosen);
    }
}
