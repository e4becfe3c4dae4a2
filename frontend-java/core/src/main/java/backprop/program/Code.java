package backprop.program;

import backprop.text.Split;
import java.util.List;

/** A program while it is written. In what is added, «key|a|b» becomes what the words say for the key, with a and b in it. */
final class Code {
    private static final char OPEN = '«', CLOSE = '»';

    private final Words words;
    private final StringBuilder text = new StringBuilder();

    Code(Words words) {
        this.words = words;
    }

    /** Whole lines. */
    Code add(String lines) {
        int from = 0;
        for (int open = lines.indexOf(OPEN); open >= 0; open = lines.indexOf(OPEN, from)) {
            int close = lines.indexOf(CLOSE, open);
            List<String> said = Split.of(lines.substring(open + 1, close), '|');
            text.append(lines, from, open);
            text.append(words.text(said.get(0), said.subList(1, said.size()).toArray(new String[0])));
            from = close + 1;
        }
        text.append(lines, from, lines.length());
        return this;
    }

    Code addIf(boolean wanted, String lines) {
        return wanted ? add(lines) : this;
    }

    /** The text with the values at its signs %, one after the other. (String.format would bring regular expressions along.) */
    static String fill(String text, Object... values) {
        StringBuilder filled = new StringBuilder();
        List<String> parts = Split.of(text, '%');
        for (int i = 0; i < parts.size(); i++)
            filled.append(i == 0 ? "" : values[i - 1]).append(parts.get(i));
        return filled.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
