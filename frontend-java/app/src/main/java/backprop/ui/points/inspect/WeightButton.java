package backprop.ui.points.inspect;

import backprop.points.Connection;
import backprop.points.LabState;
import backprop.ui.dom.Markup;
import org.teavm.jso.dom.xml.Element;

/** A weight's name, as a button that chooses it: the table it stands in listens for its place. */
final class WeightButton {
    static final String PLACE = "data-place";

    private WeightButton() {}

    static Element of(LabState state, Connection place) {
        Element button = Markup.html("button", "type", "button", "class", "plain");
        button.setAttribute(PLACE, place.layer() + "." + place.unit() + "." + place.from());
        return Markup.put(button, Words.name(state, place));
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
