package backprop.handout;

import backprop.graph.predict.Level;
import backprop.text.QueryText;
import backprop.text.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A lab as a class is to meet it; a link says all of it.
 *
 * @param hidden parts of that lab that are left out
 * @param situation parameters of the page itself, such as preset=relu
 * @param level of Predict, where something is to be predicted; on Graph alone
 * @param words of the teacher, above the lab
 */
public record Handout(Lab lab, List<String> hidden, Map<String, String> situation, Optional<Level> level, Words words) {
    /** Signs of a query; what is longer was not made here. */
    public static final int LONGEST = 16_000;

    private static final String HIDE = "hide", PREDICT = "predict", TITLE = "title", TASK = "task";
    /** Parameters that are no part of a situation: what a handout says itself, and what is the visitor's own matter. */
    private static final List<String> OTHERS =
            List.of(HIDE, PREDICT, TITLE, TASK, "lang", "theme", "present", "embed", "start");

    public Handout {
        hidden = lab.parts().stream().filter(hidden::contains).toList();
        Map<String, String> own = new LinkedHashMap<>(situation);
        own.keySet().removeAll(OTHERS);
        situation = own;
        level = lab == Lab.GRAPH ? level : Optional.empty();
    }

    /** Nothing is left out, asked or said. */
    public boolean isPlain() {
        return hidden.isEmpty() && level.isEmpty() && words.isEmpty();
    }

    /** Without "?"; in signs of which no address makes others. */
    public String query() {
        Map<String, String> all = new LinkedHashMap<>(situation);
        if (!hidden.isEmpty()) all.put(HIDE, String.join(",", hidden));
        level.ifPresent(asked -> all.put(PREDICT, asked.id()));
        if (!words.title().isEmpty()) all.put(TITLE, PackedText.write(words.title()));
        if (!words.task().isEmpty()) all.put(TASK, PackedText.write(words.task()));
        return QueryText.write(all);
    }

    /**
     * Whatever the query of an address is. What it says wrongly is left out.
     *
     * @param query with or without "?"
     * @return none if it is too long to be one
     */
    public static Optional<Handout> read(Lab lab, String query) {
        if (query.length() > LONGEST) return Optional.empty();
        Map<String, String> all = QueryText.read(query);
        List<String> hidden = new ArrayList<>(Split.of(all.getOrDefault(HIDE, ""), ','));
        return Optional.of(new Handout(
                lab,
                hidden,
                all,
                Optional.ofNullable(all.get(PREDICT)).flatMap(Level::of),
                new Words(text(all, TITLE), text(all, TASK))));
    }

    private static String text(Map<String, String> all, String name) {
        return PackedText.read(all.getOrDefault(name, "")).orElse("");
    }
}
