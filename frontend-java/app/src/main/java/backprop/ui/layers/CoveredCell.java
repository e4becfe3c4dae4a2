package backprop.ui.layers;

import backprop.layers.Cell;
import backprop.question.Prediction;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.function.Consumer;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.Element;

/** A gradient: while it is covered a field stands in its place, and what is typed there is marked on Enter or on leaving. */
final class CoveredCell implements CellView {
    private final AskedCell asked;
    private final PredictGradients predict;
    private final Runnable next;
    private final HTMLInputElement field = Elements.create("input");
    private String judged = "";
    private int round;

    /** @param next goes to another covered one, after Enter and a right number */
    CoveredCell(AskedCell asked, PredictGradients predict, Consumer<Cell> chosen, Runnable next) {
        this.asked = asked;
        this.predict = predict;
        this.next = next;
        field.setType("text");
        field.setAttribute("inputmode", "text");
        field.setAttribute("autocomplete", "off");
        field.setAttribute("placeholder", "?");
        field.setHidden(true);
        field.addEventListener("focus", event -> chosen.accept(cell()));
        field.addEventListener("blur", event -> check());
        field.addEventListener("keydown", event -> {
            if (!((KeyboardEvent) event).getKey().equals("Enter")) return;
            event.preventDefault();
            judged = "";
            if (check()) next.run();
        });
        root().appendChild(field);
    }

    /** Whether it is open now. */
    private boolean check() {
        String given = field.getValue().trim();
        if (!predict.covers(cell()) || given.isEmpty() || given.equals(judged)) return false;
        judged = given;
        boolean isRight = predict.check(cell(), given) == Prediction.RIGHT;
        if (isRight) field.removeAttribute("aria-invalid");
        else field.setAttribute("aria-invalid", "true");
        return isRight;
    }

    @Override
    public Cell cell() {
        return asked.cell();
    }

    @Override
    public Element root() {
        return asked.root();
    }

    @Override
    public void show(double number) {
        asked.show(number);
        boolean isCovered = predict.covers(cell());
        if (round != predict.round()) {
            round = predict.round();
            judged = "";
            field.setValue("");
            field.removeAttribute("aria-invalid");
        }
        field.setAttribute("aria-label", CellView.spoken(cell()) + " " + Texts.text("learn-predict.field"));
        DomUpdate.hidden(field, !isCovered);
        asked.hide(isCovered);
    }

    @Override
    public void choose(boolean chosen) {
        asked.choose(chosen);
    }

    @Override
    public void focus() {
        if (predict.covers(cell())) field.focus();
        else asked.focus();
    }
}
