package backprop.ui.inside.flow;

import backprop.text.Split;
import backprop.ui.inside.digit.InspectedDigit;
import java.util.List;
import java.util.Optional;

/** A unit: its stage and its number there, both counted from 0; in the address 1-23 is unit 23 of the first stage. */
public record UnitPlace(int stage, int unit) {
    public static Optional<UnitPlace> parse(String text) {
        List<String> parts = Split.of(text, '-');
        if (parts.size() != 2) return Optional.empty();
        try {
            return Optional.of(new UnitPlace(Integer.parseInt(parts.get(0)) - 1, Integer.parseInt(parts.get(1)) - 1));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    public String text() {
        return (stage + 1) + "-" + (unit + 1);
    }

    public boolean isIn(InspectedDigit subject) {
        if (stage < 0 || stage >= subject.stages().size() || unit < 0) return false;
        return unit < subject.stages().get(stage).biases(subject.trace()).columns();
    }
}
