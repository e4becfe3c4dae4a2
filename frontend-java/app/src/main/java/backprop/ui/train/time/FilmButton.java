package backprop.ui.train.time;

import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.html.HTMLElement;

/** Plays and pauses; nothing plays before it is pressed. */
final class FilmButton {
    private final HTMLElement button = Elements.byId("film");
    private final HTMLElement icon = Elements.byId("film-icon");
    private boolean isPlaying;

    FilmButton(Runnable pressed) {
        button.addEventListener("click", event -> pressed.run());
        Texts.onLanguage(this::show);
        show();
    }

    boolean isPlaying() {
        return isPlaying;
    }

    void play(boolean plays) {
        if (isPlaying == plays) return;
        isPlaying = plays;
        show();
    }

    private void show() {
        icon.setAttribute("href", isPlaying ? "#i-pause" : "#i-play");
        String words = Texts.text(isPlaying ? "train.time.pause" : "train.time.play");
        button.setAttribute("aria-label", words);
        button.setTitle(words);
    }
}
