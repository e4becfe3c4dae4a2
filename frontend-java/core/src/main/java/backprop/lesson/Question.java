package backprop.lesson;

import java.util.List;
import java.util.OptionalDouble;

/** What the whole class is asked at once. The right answer is left out where it is not to be known yet, or there is none. */
public sealed interface Question {
    OptionalDouble right();

    /** The same, for those who are still to answer. */
    Question withoutRight();

    /** Whether a value is the right one; false where that is not known. */
    default boolean accepts(double value) {
        return right().isPresent() && Math.abs(value - right().getAsDouble()) <= tolerance();
    }

    /** How far from the right value an answer may be. */
    double tolerance();

    /**
     * The next gradient of a situation in the Graph lab: within 1 %, as there.
     *
     * @param address the situation's, such as "/graph/?preset=apples-and-oranges&step=7"
     * @param node whose gradient it is
     */
    record NextGradient(String address, String node, OptionalDouble right) implements Question {
        @Override
        public double tolerance() {
            return near(right, 0.01);
        }

        @Override
        public Question withoutRight() {
            return new NextGradient(address, node, OptionalDouble.empty());
        }
    }

    /** Any number: within a millionth. */
    record AnyNumber(Wording text, OptionalDouble right) implements Question {
        @Override
        public double tolerance() {
            return near(right, 1e-6);
        }

        @Override
        public Question withoutRight() {
            return new AnyNumber(text, OptionalDouble.empty());
        }
    }

    /**
     * One of several.
     *
     * @param options 2 to {@link Bounds#OPTIONS}; their numbers, from 0, are the values
     */
    record Choice(Wording text, List<Wording> options, OptionalDouble right) implements Question {
        public Choice {
            options = List.copyOf(options);
        }

        @Override
        public double tolerance() {
            return 0;
        }

        @Override
        public Question withoutRight() {
            return new Choice(text, options, OptionalDouble.empty());
        }
    }

    private static double near(OptionalDouble right, double relative) {
        return Math.max(relative * Math.abs(right.orElse(0)), 1e-12);
    }
}
