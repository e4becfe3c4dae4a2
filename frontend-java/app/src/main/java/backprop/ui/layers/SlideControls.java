package backprop.ui.layers;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import backprop.ui.widget.IconButton;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** A window that slides from place to place: back, play or pause, on. Arrow keys, Home and End do the same. */
public final class SlideControls {
    private static final int PACE = 900;

    public final HTMLElement root = Elements.create("div");
    private final String texts;
    private final IntSupplier places;
    private final IntSupplier place;
    private final IntConsumer go;
    private final HTMLElement back;
    private final HTMLElement play;
    private final HTMLElement on;
    private boolean plays;

    /**
     * @param texts what its keys begin with
     * @param places how many there are
     * @param place where the window is, from 0
     * @param go puts it to a place
     */
    public SlideControls(String texts, IntSupplier places, IntSupplier place, IntConsumer go) {
        this.texts = texts;
        this.places = places;
        this.place = place;
        this.go = go;
        back = button("back", "back", () -> step(-1));
        play = button("play", "play", this::toggle);
        on = button("on", "forward", () -> step(1));
        root.setClassName("slide");
        root.setAttribute("role", "toolbar");
        root.setAttribute("data-text-aria-label", texts + ".slide");
        Texts.translate(root);
        Markup.put(root, back, play, on);
        root.addEventListener("keydown", event -> {
            if (moves(((KeyboardEvent) event).getKey())) event.preventDefault();
        });
    }

    private void toggle() {
        if (plays) stop();
        else start();
    }

    private boolean moves(String key) {
        switch (key) {
            case "ArrowLeft" -> step(-1);
            case "ArrowRight" -> step(1);
            case "Home" -> jump(0);
            case "End" -> jump(places.getAsInt() - 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(int by) {
        jump(place.getAsInt() + by);
    }

    private void jump(int to) {
        stop();
        if (to >= 0 && to < places.getAsInt()) go.accept(to);
    }

    /** From the beginning, if it is at the end. */
    private void start() {
        plays = true;
        show("pause", "i-pause");
        if (place.getAsInt() >= places.getAsInt() - 1) go.accept(0);
        Window.setTimeout(this::tick, PACE);
    }

    private void stop() {
        plays = false;
        show("play", "i-play");
    }

    private void tick() {
        if (!plays) return;
        int next = place.getAsInt() + 1;
        if (next < places.getAsInt()) go.accept(next);
        if (next >= places.getAsInt() - 1) stop();
        else Window.setTimeout(this::tick, PACE);
    }

    private void show(String name, String icon) {
        name(play, name);
        DomUpdate.attribute(play.querySelector("use"), "href", "#" + icon);
    }

    private HTMLElement button(String name, String icon, Runnable pressed) {
        HTMLElement button = IconButton.create(icon, pressed);
        button.setAttribute("data-slide", name);
        name(button, name);
        return button;
    }

    private void name(HTMLElement button, String name) {
        button.setAttribute("data-text-aria-label", texts + "." + name);
        button.setAttribute("data-text-title", texts + "." + name);
        Texts.translate(button);
    }
}
