package backprop.ui.inside.flow;

import backprop.explain.Unit;
import backprop.text.Split;
import backprop.ui.inside.digit.InspectedDigit;
import java.util.List;
import java.util.Optional;

/**
 * A unit in its block, both counted from 0. In the address 1-23 is unit 23 of the first block, 1-3-12-14 the number in row 12
 * and column 14 of its third map.
 */
public record UnitPlace(int block, Unit unit) {
    public static Optional<UnitPlace> parse(String text) {
        List<String> parts = Split.of(text, '-');
        if (parts.size() != 2 && parts.size() != 4) return Optional.empty();
        try {
            int row = parts.size() == 2 ? 1 : Integer.parseInt(parts.get(2));
            int column = parts.size() == 2 ? 1 : Integer.parseInt(parts.get(3));
            Unit unit = new Unit(Integer.parseInt(parts.get(1)) - 1, row - 1, column - 1);
            return Optional.of(new UnitPlace(Integer.parseInt(parts.get(0)) - 1, unit));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    public String text() {
        String text = (block + 1) + "-" + (unit.channel() + 1);
        if (unit.row() == 0 && unit.column() == 0) return text;
        return text + "-" + (unit.row() + 1) + "-" + (unit.column() + 1);
    }

    public boolean isIn(InspectedDigit subject) {
        if (block < 0 || block >= subject.blocks().size()) return false;
        return unit.isIn(subject.blocks().get(block).output());
    }
}
