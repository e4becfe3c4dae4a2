package backprop.ui.points.inspect;

import backprop.points.Connection;
import backprop.points.LabState;
import backprop.points.UnitSymbol;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;

/** Names and numbers as they are written for who looks closely. */
public final class Words {
    private Words() {}

    static String number(double x) {
        double size = Math.abs(x);
        return LocalNumbers.signed(x, size >= 100 ? 1 : size >= 10 ? 2 : size >= 0.01 || x == 0 ? 3 : 5);
    }

    static String to(LabState state, Connection place) {
        return UnitSymbol.of(state.settings(), place.layer(), place.unit());
    }

    /** A weight by the units that it joins. */
    public static String name(LabState state, Connection place) {
        if (place.isBias()) return Texts.text("points.moves.bias", to(state, place));
        return from(state, place) + " → " + to(state, place);
    }

    static String from(LabState state, Connection place) {
        return UnitSymbol.of(state.settings(), place.layer() - 1, place.from());
    }
}
