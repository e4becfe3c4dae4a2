package backprop.paper;

import java.util.List;
import java.util.stream.Collectors;

/** What the file of a picture is called: it says what it shows, in signs that every system takes. */
public final class PictureName {
    private static final int LONGEST = 40;

    private PictureName() {}

    /** For "graph" and "apples and oranges" it is "backprop-graph-apples-and-oranges". */
    public static String of(String... parts) {
        return "backprop-"
                + List.of(parts).stream()
                        .map(PictureName::plain)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("-"));
    }

    private static String plain(String part) {
        StringBuilder name = new StringBuilder();
        for (char sign : part.toLowerCase().toCharArray()) {
            boolean kept = sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9' || sign == '.';
            if (kept) name.append(sign);
            else if (name.length() > 0 && name.charAt(name.length() - 1) != '-') name.append('-');
        }
        String whole = name.substring(0, Math.min(LONGEST, name.length()));
        return whole.endsWith("-") ? whole.substring(0, whole.length() - 1) : whole;
    }
}
