package backprop.points;

/** What of the lab is looked at closely. */
public sealed interface Selection {
    record None() implements Selection {}

    /** @param index first those to learn from, then those for testing */
    record Point(int index) implements Selection {}

    /** @param layer 0 for the inputs */
    record Unit(int layer, int unit) implements Selection {}

    record Weight(Connection place) implements Selection {}
}
