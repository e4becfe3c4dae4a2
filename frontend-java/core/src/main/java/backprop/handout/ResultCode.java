package backprop.handout;

import backprop.graph.predict.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Eight signs that a student reads out: what was right at the first try, of which exercise and level, and a check sign. 32 digits
 * and letters, without I, L, O and U. From the left: level (2 bits), exercise (8), tries (25), check (5).
 *
 * @param exercise its mark, 0 to 255
 */
public record ResultCode(int exercise, Level level, Tries tries) {
    public static final int SIGNS = 8;

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int TRIES = 25, COUNT = 12, LAST = SIGNS - 1;

    /** @throws IllegalArgumentException if the mark is not 0 to 255 */
    public ResultCode {
        if (exercise < 0 || exercise >= ExerciseMark.MARKS) throw new IllegalArgumentException("exercise " + exercise);
    }

    /** In two groups of four, with a hyphen between them. */
    public String text() {
        int[] signs = new int[LAST];
        int head = level.ordinal() << 8 | exercise, tries = write();
        signs[0] = head >> 5;
        signs[1] = head & 31;
        for (int i = 2; i < LAST; i++) signs[i] = tries >> 5 * (LAST - 1 - i) & 31;
        StringBuilder text = new StringBuilder();
        for (int sign : signs) text.append(ALPHABET.charAt(sign));
        text.append(ALPHABET.charAt(CheckSign.of(signs)));
        return text.insert(SIGNS / 2, '-').toString();
    }

    /** A 1 leads the single tries, and says by its place how many they are; the highest bit says that they are counted. */
    private int write() {
        if (tries instanceof Tries.Count count) return 1 << TRIES - 1 | count.asked() << COUNT | count.right();
        int bits = 1;
        for (boolean first : ((Tries.Each) tries).firsts()) bits = bits << 1 | (first ? 1 : 0);
        return bits;
    }

    /** @param signs eight of the alphabet's, as their numbers, of which the last checks the others */
    static CodeReading of(int[] signs) {
        int[] checked = new int[LAST];
        System.arraycopy(signs, 0, checked, 0, LAST);
        int head = signs[0] << 5 | signs[1], bits = 0;
        for (int i = 2; i < LAST; i++) bits = bits << 5 | signs[i];
        boolean isCounted = bits >> TRIES - 1 == 1;
        int asked = bits >> COUNT & Tries.Count.MOST, right = bits & Tries.Count.MOST;
        boolean isNone = bits == 0 || isCounted && right > asked;
        if (CheckSign.of(checked) != signs[LAST] || isNone) return new CodeReading.Wrong(CodeReading.Problem.SLIP, "");
        Tries tries = isCounted ? new Tries.Count(asked, right) : new Tries.Each(firsts(bits));
        return new CodeReading.Right(new ResultCode(head & 255, Level.values()[head >> 8], tries));
    }

    private static List<Boolean> firsts(int bits) {
        List<Boolean> firsts = new ArrayList<>();
        for (int mask = Integer.highestOneBit(bits) >> 1; mask > 0; mask >>= 1) firsts.add((bits & mask) != 0);
        return firsts;
    }
}
