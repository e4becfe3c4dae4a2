package backprop.ui.graph.step;

import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Texts;
import backprop.ui.graph.scene.FigureElements;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Step, back, play, speed, and both ends. */
public final class StepButtons {
    private static final double SLOW = 1200;
    private static final String[] SPEEDS = {"¼×", "½×", "1×", "2×", "4×"};

    private final FigureElements parts;
    private final List<HTMLElement> backwards;
    private final List<HTMLElement> onwards;
    private final HTMLElement play;
    private final HTMLElement icon;
    private final Optional<HTMLInputElement> speed;
    private final Listener listener;
    private int timer;
    private boolean playing;

    /** Where the steps are. */
    public interface Listener {
        int count();

        int steps();

        /** The student has to answer first. */
        boolean isWaiting();

        void goTo(int count);

        /** A button or a key was pressed, so what happens next is to be seen. */
        default void used() {}
    }

    public StepButtons(FigureElements parts, Listener listener) {
        this.parts = parts;
        this.listener = listener;
        backwards = List.of(parts.get("to-start"), parts.get("step-back"));
        onwards = List.of(parts.get("step-forward"), parts.get("to-end"));
        play = parts.get("play");
        icon = parts.get("play-icon");
        speed = parts.has("speed") ? Optional.of(parts.get("speed")) : Optional.empty();
        parts.onClick("to-start", this::toStart);
        parts.onClick("step-back", this::back);
        parts.onClick("play", this::toggle);
        parts.onClick("step-forward", this::forward);
        parts.onClick("to-end", this::toEnd);
        speed.ifPresent(slider -> {
            slider.addEventListener("input", event -> showSpeed(slider));
            showSpeed(slider);
        });
    }

    void toStart() {
        jump(0);
    }

    void back() {
        jump(Math.max(0, listener.count() - 1));
    }

    public void forward() {
        jump(Math.min(listener.steps(), listener.count() + 1));
    }

    void toEnd() {
        jump(listener.steps());
    }

    private void jump(int count) {
        pause();
        listener.goTo(count);
        listener.used();
    }

    /** Plays from the start again if it is at the end. */
    void toggle() {
        if (playing) {
            pause();
            return;
        }
        if (listener.count() == listener.steps()) listener.goTo(0);
        playing = true;
        show();
        listener.used();
        tick();
    }

    public void pause() {
        if (!playing) return;
        Window.clearTimeout(timer);
        playing = false;
        show();
    }

    private void tick() {
        listener.goTo(listener.count() + 1);
        if (listener.count() == listener.steps() || listener.isWaiting()) {
            pause();
            return;
        }
        timer = Window.setTimeout(this::tick, (int) (SLOW / factor()));
    }

    private double factor() {
        return speed.map(slider -> Math.pow(2, Integer.parseInt(slider.getValue())))
                .orElse(1.0);
    }

    private void showSpeed(HTMLInputElement slider) {
        String words = SPEEDS[Integer.parseInt(slider.getValue()) + 2];
        parts.get("speed-text").setInnerText(words);
        slider.setAttribute("aria-valuetext", words);
    }

    /** What the buttons can do here; where there is nothing left to do they can be pressed all the same. */
    public void show() {
        for (HTMLElement button : backwards) DomUpdate.setEnabled(button, listener.count() > 0);
        for (HTMLElement button : onwards) DomUpdate.setEnabled(button, listener.count() < listener.steps());
        DomUpdate.attribute(icon, "href", playing ? "#i-pause" : "#i-play");
        DomUpdate.attribute(play, "data-text-aria-label", playing ? "graph.pause" : "graph.play");
        DomUpdate.attribute(play, "aria-label", Texts.text(playing ? "graph.pause" : "graph.play"));
    }
}
