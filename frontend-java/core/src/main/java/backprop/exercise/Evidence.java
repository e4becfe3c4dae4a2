package backprop.exercise;

import backprop.exercise.program.Tensor;
import java.util.List;
import java.util.Set;

/** In what an output differs from the right one. */
public sealed interface Evidence {
    /** The types of which more can be said than that they are no numbers. */
    Set<String> KNOWN_TYPES = Set.of("NoneType", "ellipsis");

    /** Of a sentence in the reader's language: {@code shape}. */
    String key();

    /** For the places {0}, {1} … of that sentence. */
    default List<String> details() {
        return List.of();
    }

    /**
     * The right shape, wrong numbers.
     *
     * @param wrong the places, counted row by row, at least one
     */
    record Entries(Tensor given, Tensor right, List<Integer> wrong) implements Evidence {
        @Override
        public String key() {
            return right.size() == 1 ? "number" : "entries";
        }

        @Override
        public List<String> details() {
            return List.of(Integer.toString(wrong.size()), Integer.toString(right.size()));
        }
    }

    record Shape(Tensor given, Tensor right) implements Evidence {
        @Override
        public String key() {
            return "shape";
        }

        @Override
        public List<String> details() {
            return List.of(given.shapeText(), right.shapeText());
        }
    }

    /** No numbers at all. @param type Python's name for what it is: NoneType, str, tuple */
    record Type(String type, Tensor right) implements Evidence {
        @Override
        public String key() {
            return KNOWN_TYPES.contains(type) ? "type." + type : "type";
        }

        @Override
        public List<String> details() {
            return List.of(type);
        }
    }

    /** The program does not define what is called so. */
    record Missing() implements Evidence {
        @Override
        public String key() {
            return "missing";
        }
    }
}
