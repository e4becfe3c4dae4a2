package backprop.ui.classroom.digits;

import backprop.lesson.BoardState;
import backprop.lesson.TeacherMessage;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;

/** Gives the wall to the class, so that all train on the same digits, and brings all there. */
final class WallSharing {
    private final HTMLElement give = Elements.byId("wall-give");
    private final HTMLElement given = Elements.byId("wall-given");
    private final HTMLElement words = Elements.byId("wall-given-words");

    /** @param mayGive whether there are enough; says why not */
    WallSharing(Consumer<TeacherMessage> order, BooleanSupplier mayGive) {
        give.addEventListener("click", event -> {
            if (mayGive.getAsBoolean()) order.accept(new TeacherMessage.WallGiven());
        });
        Elements.byId("wall-bring")
                .addEventListener("click", event -> order.accept(new TeacherMessage.BroughtHere(SavedDigits.TRAINING)));
    }

    void show(Optional<BoardState.Given> state) {
        Texts.show(give, state.isPresent() ? "board.digits.give-again" : "board.digits.give");
        DomUpdate.hidden(given, state.isEmpty());
        state.ifPresent(digits -> Texts.show(
                words,
                digits.current() ? "board.digits.given" : "board.digits.given-before",
                Integer.toString(digits.digits())));
    }
}
