package backprop.ui.lesson;

import backprop.data.pad.Stroke;
import backprop.lesson.Bounds;
import backprop.lesson.StudentMessage;
import backprop.lesson.StudentView.DigitRequest;
import backprop.lesson.page.StrokeThinner;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.draw.DigitPad;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;

/** A pad for the digit that the teacher asks for. */
final class DigitCard {
    private final HTMLElement card = Elements.byId("lesson-digit");
    private final FoldButton fold = new FoldButton(card, Elements.byId("lesson-digit-fold"));
    private final HTMLElement name = Elements.byId("lesson-draws");
    private final HTMLElement message = Elements.byId("lesson-sent");
    private final Consumer<StudentMessage> say;
    private Optional<DigitPad> pad = Optional.empty();
    private long shown = -1;
    private int label;

    DigitCard(Consumer<StudentMessage> say) {
        this.say = say;
        Elements.byId("lesson-send").addEventListener("click", event -> send());
        Elements.byId("lesson-clear").addEventListener("click", event -> {
            pad.ifPresent(DigitPad::clear);
            Texts.clear(message);
        });
    }

    void show(DigitRequest wish) {
        if (wish.label().isEmpty()) {
            close();
            return;
        }
        if (wish.number() == shown && !card.isHidden()) return;
        shown = wish.number();
        label = wish.label().get();
        Texts.show(name, "lesson.draw", Integer.toString(label));
        card.setHidden(false);
        if (pad.isEmpty()) pad = Optional.of(new DigitPad(Elements.byId("lesson-pad"), (drawing, ink) -> {}));
        pad.get().clear();
        fold.fold(wish.drawn());
        if (wish.drawn()) Texts.show(message, "lesson.sent");
        else Texts.clear(message);
    }

    void close() {
        card.setHidden(true);
        shown = -1;
    }

    private void send() {
        List<Stroke> strokes = pad.map(drawn -> drawn.drawing().strokes()).orElse(List.of());
        if (strokes.isEmpty()) {
            Texts.show(message, "lesson.draw-first");
            return;
        }
        List<Stroke> thin = StrokeThinner.thin(strokes);
        if (thin.size() > Bounds.STROKES) {
            Texts.show(message, "lesson.long");
            return;
        }
        say.accept(new StudentMessage.DigitDrawn(label, thin));
        pad.ifPresent(DigitPad::clear);
        Texts.show(message, "lesson.sent");
        fold.fold(true);
    }
}
