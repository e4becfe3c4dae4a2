package backprop.lesson;

import java.util.List;

/**
 * What an entry did to its lesson.
 *
 * @param changed whether it did anything
 * @param obsolete numbers of entries without which the lesson adds up to the same, perhaps its own
 */
public record Effect(boolean changed, List<Long> obsolete) {
    static final Effect NEW = new Effect(true, List.of());

    public Effect {
        obsolete = List.copyOf(obsolete);
    }

    static Effect none(long number) {
        return new Effect(false, List.of(number));
    }

    /** @param number 0: of none */
    static Effect instead(long number) {
        return number == 0 ? NEW : new Effect(true, List.of(number));
    }
}
