package backprop.layers;

import java.util.List;
import java.util.stream.Stream;

/** A piece of the formula of one entry: to be written in letters, and with the numbers put in. */
public sealed interface FormulaTerm {
    /** Another entry: x₁₂ in letters, its number in numbers. */
    record Entry(Cell cell) implements FormulaTerm {}

    /** A number in both. */
    record Constant(double value) implements FormulaTerm {}

    /** ∂y/∂x in letters, its number in numbers. */
    record Local(Cell of, Cell by, double value) implements FormulaTerm {}

    /** + − · ( ) , max log. */
    record Sign(String text) implements FormulaTerm {}

    record Fraction(List<FormulaTerm> above, List<FormulaTerm> below) implements FormulaTerm {}

    /** e to the power of what follows. */
    record Exponential(List<FormulaTerm> power) implements FormulaTerm {}

    static FormulaTerm of(Cell cell) {
        return new Entry(cell);
    }

    static FormulaTerm sign(String text) {
        return new Sign(text);
    }

    /** The entries that a formula is made of. */
    static Stream<Cell> cells(List<FormulaTerm> terms) {
        return terms.stream().flatMap(FormulaTerm::cells);
    }

    private static Stream<Cell> cells(FormulaTerm term) {
        if (term instanceof Entry entry) return Stream.of(entry.cell);
        if (term instanceof Local local) return Stream.of(local.by);
        if (term instanceof Exponential exponential) return cells(exponential.power);
        if (term instanceof Fraction fraction) return Stream.concat(cells(fraction.above), cells(fraction.below));
        return Stream.of();
    }
}
