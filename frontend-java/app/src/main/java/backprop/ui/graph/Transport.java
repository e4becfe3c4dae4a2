package backprop.ui.graph;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;

/** Step, back, play, speed, and both ends. */
final class Transport {
    private static final double SLOW = 1200;
    private static final String[] SPEEDS = {"¼×", "½×", "1×", "2×", "4×"};

    private final HTMLElement play = Elements.byId("play");
    private final HTMLElement icon = Elements.byId("play-icon");
    private final HTMLInputElement speed = Elements.byId("speed");
    private final HTMLElement speedText = Elements.byId("speed-text");
    private final Listener listener;
    private int timer;
    private boolean playing;

    /** Where the steps are. */
    interface Listener {
        int count();

        int steps();

        /** The student has to answer first. */
        boolean isWaiting();

        void go(int count);
    }

    Transport(Listener listener) {
        this.listener = listener;
        on("to-start", this::toStart);
        on("step-back", this::back);
        on("play", this::toggle);
        on("step-forward", this::forward);
        on("to-end", this::toEnd);
        speed.addEventListener("input", event -> showSpeed());
        showSpeed();
    }

    private static void on(String id, Runnable action) {
        Elements.byId(id).addEventListener("click", event -> action.run());
    }

    void toStart() {
        pause();
        listener.go(0);
    }

    void back() {
        pause();
        listener.go(Math.max(0, listener.count() - 1));
    }

    void forward() {
        pause();
        listener.go(Math.min(listener.steps(), listener.count() + 1));
    }

    void toEnd() {
        pause();
        listener.go(listener.steps());
    }

    /** Plays from the start again if it is at the end. */
    void toggle() {
        if (playing) {
            pause();
            return;
        }
        if (listener.count() == listener.steps()) listener.go(0);
        playing = true;
        show();
        tick();
    }

    void pause() {
        if (playing) Window.clearTimeout(timer);
        playing = false;
        show();
    }

    private void tick() {
        listener.go(listener.count() + 1);
        if (listener.count() == listener.steps() || listener.isWaiting()) {
            pause();
            return;
        }
        timer = Window.setTimeout(this::tick, (int) (SLOW / factor()));
    }

    private double factor() {
        return Math.pow(2, place() - 2);
    }

    private int place() {
        return Integer.parseInt(speed.getValue()) + 2;
    }

    private void showSpeed() {
        speedText.setInnerText(SPEEDS[place()]);
        speed.setAttribute("aria-valuetext", SPEEDS[place()]);
    }

    /** What the buttons can do here; where there is nothing left to do they can be pressed all the same. */
    void show() {
        able("to-start", listener.count() > 0);
        able("step-back", listener.count() > 0);
        able("step-forward", listener.count() < listener.steps());
        able("to-end", listener.count() < listener.steps());
        icon.setAttribute("href", playing ? "#i-pause" : "#i-play");
        play.setAttribute("data-text-aria-label", playing ? "graph.pause" : "graph.play");
        play.setAttribute("aria-label", Texts.text(playing ? "graph.pause" : "graph.play"));
    }

    private static void able(String id, boolean able) {
        Elements.byId(id).setAttribute("data-idle", Boolean.toString(!able));
    }
}
