package backprop.ui.inside.forward;

import backprop.ui.dom.DomUpdate;
import java.util.function.BooleanSupplier;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLElement;

/** Takes a step after the other, as long as it is pressed and there is one. */
final class PlayButton {
    private static final int PAUSE_MILLISECONDS = 180;

    private final HTMLElement button;
    private final BooleanSupplier step;
    private boolean playing;

    /** @param step returns whether it went on */
    PlayButton(HTMLElement button, BooleanSupplier step) {
        this.button = button;
        this.step = step;
        button.addEventListener("click", event -> {
            playing = !playing;
            show();
            if (playing) tick();
        });
        show();
    }

    private void tick() {
        if (!playing) return;
        playing = button.getClientWidth() > 0 && step.getAsBoolean();
        if (playing) Window.setTimeout(this::tick, PAUSE_MILLISECONDS);
        else show();
    }

    private void show() {
        DomUpdate.attribute(button, "aria-pressed", Boolean.toString(playing));
    }
}
