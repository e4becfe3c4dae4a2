package backprop.ui.draw;

import backprop.data.Dataset;
import backprop.data.pad.DigitImage;
import backprop.data.pad.DigitPlacement;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.net.DigitReader;
import backprop.ui.widget.Answer;
import backprop.ui.widget.PixelGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLButtonElement;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLElement;

/** The digits of a picture that has several, below the pad: each a button that puts it there, with what the net reads. */
final class PictureDigits {
    private final HTMLElement root = Elements.byId("picture-digits");
    private final HTMLElement row = Elements.byId("picture-digits-row");
    private final Consumer<Drawing> chosen;
    private List<Choice> choices = List.of();
    private Optional<DigitReader> reader = Optional.empty();

    private record Choice(Drawing drawing, float[] input, HTMLButtonElement button, HTMLElement answer) {
        boolean isOf(Drawing shown) {
            return shown.picture().equals(drawing.picture());
        }
    }

    PictureDigits(Consumer<Drawing> chosen) {
        this.chosen = chosen;
        row.addEventListener("keydown", event -> key((KeyboardEvent) event));
    }

    /** Offers them, and puts the first on the pad. */
    void show(List<float[]> digits) {
        row.clear();
        List<Choice> offered = new ArrayList<>();
        for (float[] digit : digits) offered.add(choice(Drawing.of(digit)));
        choices = offered;
        Texts.show(Elements.byId("picture-digits-count"), "draw.several", Integer.toString(choices.size()));
        label();
        chosen.accept(choices.get(0).drawing());
    }

    void readWith(Optional<DigitReader> next) {
        reader = next;
        label();
    }

    /** They are there as long as one of them is on the pad, drawn over or not. */
    void show(Drawing drawing) {
        boolean here = choices.stream().anyMatch(choice -> choice.isOf(drawing));
        DomUpdate.hidden(root, !here);
        if (!here) return;
        for (Choice choice : choices) {
            boolean is = choice.isOf(drawing);
            choice.button().setAttribute("aria-pressed", Boolean.toString(is));
            choice.button().setTabIndex(is ? 0 : -1);
        }
    }

    /** Says what is on the pad: a picture, or which of the digits in one. */
    void describe(Drawing drawing, HTMLElement place) {
        for (int i = 0; i < choices.size(); i++) {
            if (!choices.get(i).isOf(drawing)) continue;
            Texts.show(place, "draw.source.one-of", Integer.toString(i + 1), Integer.toString(choices.size()));
            return;
        }
        Texts.show(place, "draw.source.picture");
    }

    private Choice choice(Drawing drawing) {
        DigitImage image = DigitImage.of(drawing.ink(), DigitPlacement.BY_MASS).orElseThrow();
        HTMLButtonElement button = Elements.create("button");
        button.setAttribute("type", "button");
        HTMLCanvasElement canvas = Elements.create("canvas");
        new PixelGrid(canvas).show(image.pixels(), Dataset.SIDE);
        HTMLElement answer = Elements.create("b");
        button.appendChild(canvas);
        button.appendChild(answer);
        row.appendChild(button);
        Choice choice = new Choice(drawing, image.input(), button, answer);
        button.addEventListener("click", event -> chosen.accept(choice.drawing()));
        return choice;
    }

    private void label() {
        for (int i = 0; i < choices.size(); i++) {
            Choice choice = choices.get(i);
            String number = Integer.toString(i + 1);
            String all = Integer.toString(choices.size());
            if (reader.isEmpty()) {
                choice.answer().setInnerText("–");
                choice.button().setAttribute("aria-label", Texts.text("draw.several.unread", number, all));
            } else {
                String answer = Integer.toString(
                        Answer.of(reader.get().read(choice.input())).digit());
                choice.answer().setInnerText(answer);
                choice.button().setAttribute("aria-label", Texts.text("draw.several.digit", number, all, answer));
            }
        }
    }

    /** Arrow keys go from digit to digit; each comes onto the pad at once. */
    private void key(KeyboardEvent event) {
        int at = 0;
        for (int i = 0; i < choices.size(); i++) if (choices.get(i).button().getTabIndex() == 0) at = i;
        switch (event.getKey()) {
            case "ArrowRight", "ArrowDown" -> at = Math.min(at + 1, choices.size() - 1);
            case "ArrowLeft", "ArrowUp" -> at = Math.max(at - 1, 0);
            case "Home" -> at = 0;
            case "End" -> at = choices.size() - 1;
            default -> {
                return;
            }
        }
        event.preventDefault();
        chosen.accept(choices.get(at).drawing());
        choices.get(at).button().focus();
    }
}
