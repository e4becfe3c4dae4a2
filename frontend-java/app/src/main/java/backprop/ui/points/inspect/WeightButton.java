package backprop.ui.points.inspect;

import backprop.points.Connection;
import backprop.points.LabState;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import org.teavm.jso.dom.xml.Element;

/** A weight's name, as a button that chooses it: the table it stands in listens for its place. */
final class WeightButton {
    static final String PLACE = "data-place";

    private WeightButton() {}

    static Element of(LabState state, Connection place) {
        Element button = Markup.html("button", "type", "button", "class", "plain");
        button.setAttribute(PLACE, place.layer() + "." + place.unit() + "." + place.from());
        String to = Words.to(state, place);
        String text = place.isBias() ? Texts.text("points.moves.bias", to) : Words.from(state, place) + " → " + to;
        return Markup.put(button, text);
    }

    static Connection place(String text) {
        int first = text.indexOf('.');
        int second = text.indexOf('.', first + 1);
        return new Connection(
                Integer.parseInt(text.substring(0, first)),
                Integer.parseInt(text.substring(first + 1, second)),
                Integer.parseInt(text.substring(second + 1)));
    }
}
