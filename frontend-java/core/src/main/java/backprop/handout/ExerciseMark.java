package backprop.handout;

import backprop.graph.expression.Preset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is to be predicted, in one octet, so that a code of another exercise is noticed. */
public final class ExerciseMark {
    public static final int MARKS = 256;

    private static final int BASIS = 0x811c9dc5, PRIME = 0x01000193;
    /** Where in the exercise the page stands, and in which language its code. */
    private static final List<String> PASSING = List.of("step", "panel");

    private ExerciseMark() {}

    /**
     * FNV-1a over the graph and its inputs, folded to 8 bits.
     *
     * @param situation of the Graph lab
     * @return 0 to 255
     */
    public static int of(Map<String, String> situation) {
        Map<String, String> ordered = new TreeMap<>(situation);
        ordered.keySet().removeAll(PASSING);
        if (!ordered.containsKey("e")) ordered.putIfAbsent("preset", Preset.APPLES_AND_ORANGES.id());
        int hash = BASIS;
        for (Map.Entry<String, String> part : ordered.entrySet()) hash = add(add(hash, part.getKey()), part.getValue());
        hash ^= hash >>> 16;
        return (hash ^ hash >>> 8) & 0xff;
    }

    private static int add(int hash, String text) {
        int sum = hash;
        for (int i = 0; i < text.length(); i++) sum = (sum ^ text.charAt(i)) * PRIME;
        return (sum ^ 0xffff) * PRIME;
    }
}
