package backprop.handout;

import java.util.List;

/** What was right at the first try. */
public sealed interface Tries {
    /** Of how many questions. */
    int asked();

    int right();

    /** Question by question, in their order. */
    record Each(List<Boolean> firsts) implements Tries {
        /** What has room in a code. */
        public static final int MOST = 23;

        /** @throws IllegalArgumentException if there are more */
        public Each {
            firsts = List.copyOf(firsts);
            if (firsts.size() > MOST) throw new IllegalArgumentException(firsts.size() + " questions, at most " + MOST);
        }

        @Override
        public int asked() {
            return firsts.size();
        }

        @Override
        public int right() {
            return (int) firsts.stream().filter(first -> first).count();
        }
    }

    /** More of them than one by one have room in a code. */
    record Count(int asked, int right) implements Tries {
        public static final int MOST = 4095;

        /** @throws IllegalArgumentException if right is not 0 to asked, or asked is too many */
        public Count {
            if (right < 0 || right > asked || asked > MOST)
                throw new IllegalArgumentException(right + " of " + asked + ", at most " + MOST);
        }
    }

    /** Beyond 4095 questions the rest is not counted. */
    static Tries of(List<Boolean> firsts) {
        if (firsts.size() <= Each.MOST) return new Each(firsts);
        List<Boolean> counted = firsts.subList(0, Math.min(Count.MOST, firsts.size()));
        return new Count(
                counted.size(), (int) counted.stream().filter(first -> first).count());
    }
}
