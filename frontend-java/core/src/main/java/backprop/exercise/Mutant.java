package backprop.exercise;

/** A layer with one mistake. */
record Mutant(Mistake mistake, Formula formula) {
    static Mutant of(Mistake mistake, Formula.OfPass formula) {
        return new Mutant(mistake, formula);
    }
}
