package backprop.layers;

import java.util.List;
import java.util.stream.Stream;

/** A piece of the formula of one entry: to be written in letters, and with the numbers put in. */
public sealed interface Term {
    /** Another entry: x₁₂ in letters, its number in numbers. */
    record Entry(Cell cell) implements Term {}

    /** A number in both. */
    record Constant(double value) implements Term {}

    /** ∂y/∂x in letters, its number in numbers. */
    record Local(Cell of, Cell by, double value) implements Term {}

    /** + − · ( ) , max log. */
    record Sign(String text) implements Term {}

    record Fraction(List<Term> above, List<Term> below) implements Term {}

    /** e to the power of what follows. */
    record Exponential(List<Term> power) implements Term {}

    static Term of(Cell cell) {
        return new Entry(cell);
    }

    static Term sign(String text) {
        return new Sign(text);
    }

    /** The entries that a formula is made of. */
    static Stream<Cell> cells(List<Term> terms) {
        return terms.stream().flatMap(Term::cells);
    }

    private static Stream<Cell> cells(Term term) {
        if (term instanceof Entry entry) return Stream.of(entry.cell);
        if (term instanceof Local local) return Stream.of(local.by);
        if (term instanceof Exponential exponential) return cells(exponential.power);
        if (term instanceof Fraction fraction) return Stream.concat(cells(fraction.above), cells(fraction.below));
        return Stream.of();
    }
}
