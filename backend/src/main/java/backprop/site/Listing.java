package backprop.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Code in a page: {@code <pre data-listing="/source/….java">} gets the lines of that file from its class on, or those of
 * data-lines ("3-21", or "3-" to the end), forward and backward marked as such, and as a bug every line that contains one of
 * the pieces in data-bug, parted by {@code |}. What stands in data-mend in the same place is to stand in the piece's place;
 * the marked line has itself as it should be in its own data-mend. A line to which only something is added is right: it is not
 * marked.
 */
final class Listing {
    private static final String INDENT = "    ", PLAIN = "plain";

    private Listing() {}

    static void fill(Document document, Sources sources) {
        for (Element pre : document.select("pre[data-listing]")) {
            List<String> bugs = pieces(pre.attr("data-bug"));
            List<String> mends = pieces(pre.attr("data-mend"));
            if (!mends.isEmpty() && mends.size() != bugs.size())
                throw new IllegalStateException(pre.attr("data-listing") + " mends other pieces than it marks");
            Map<String, String> mended = new HashMap<>();
            for (int i = 0; i < mends.size(); i++) mended.put(bugs.get(i), mends.get(i));
            fill(pre, lines(pre.attr("data-lines"), sources.text(pre.attr("data-listing"))), bugs, mended);
            pre.removeAttr("data-bug").removeAttr("data-mend").removeAttr("data-lines");
        }
    }

    private static List<String> pieces(String attribute) {
        return Stream.of(attribute.split("\\|"))
                .filter(piece -> !piece.isEmpty())
                .toList();
    }

    /** @param range the first and the last, counted from 1; none for those from the class on */
    private static List<String> lines(String range, String source) {
        List<String> all = source.stripTrailing().lines().toList();
        if (range.isEmpty()) return fromTheClassOn(all);
        int dash = range.indexOf('-');
        String last = range.substring(dash + 1);
        return all.subList(
                Integer.parseInt(range.substring(0, dash)) - 1, last.isEmpty() ? all.size() : Integer.parseInt(last));
    }

    /** Without package, imports, and the comment that says what the page says at length. */
    private static List<String> fromTheClassOn(List<String> all) {
        int first = 0;
        while (all.stream().anyMatch(Listing::isClass) && !isClass(all.get(first))) first++;
        return all.subList(first, all.size());
    }

    private static boolean isClass(String line) {
        return line.startsWith("public final class ");
    }

    /** Every line is an element of its own, of its method's kind. */
    private static void fill(Element pre, List<String> lines, List<String> bugs, Map<String, String> mended) {
        for (String bug : bugs) {
            if (lines.stream().noneMatch(line -> line.contains(bug)))
                throw new IllegalStateException(pre.attr("data-listing") + " has no line with " + bug);
        }
        Element code = pre.appendElement("code");
        boolean isPython = pre.attr("data-listing").endsWith(".py");
        List<String> kinds = kinds(lines);
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> bug = bugs.stream().filter(lines.get(i)::contains).findFirst();
            boolean isMarked =
                    bug.isPresent() && !mended.getOrDefault(bug.get(), "").contains(bug.get());
            Element line = code.appendElement(isMarked ? "mark" : "span");
            if (bug.isPresent() && mended.containsKey(bug.get()))
                line.attr("data-mend", lines.get(i).replace(bug.get(), mended.get(bug.get())));
            if (!isMarked && !kinds.get(i).equals(PLAIN)) line.addClass(kinds.get(i));
            write(line, lines.get(i), isPython ? "# " : "// ");
        }
    }

    private static List<String> kinds(List<String> lines) {
        List<String> kinds = new ArrayList<>();
        String kind = PLAIN;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String signature = line.equals(INDENT + "@Override") ? lines.get(i + 1) : line;
            boolean begins = signature.startsWith(INDENT) && !signature.startsWith(INDENT + " ");
            boolean ends = line.equals(INDENT + "}");
            if (begins && !ends) kind = kindOf(signature);
            if (line.isBlank()) kind = endsHere(lines, i) ? PLAIN : kind;
            kinds.add(kind);
            if (ends) kind = PLAIN;
        }
        return kinds;
    }

    /** A blank line before the next method, or before what stands outside of the class. */
    private static boolean endsHere(List<String> lines, int blank) {
        int next = blank;
        while (next < lines.size() && lines.get(next).isBlank()) next++;
        return next == lines.size() || !lines.get(next).startsWith(INDENT + INDENT);
    }

    private static String kindOf(String signature) {
        if (signature.contains(" forward(")) return "value";
        return signature.contains(" backward(") ? "gradient" : PLAIN;
    }

    /** A comment is quieter than code. */
    private static void write(Element element, String line, String beforeComment) {
        int comment = line.indexOf(beforeComment);
        element.appendText(comment < 0 ? line : line.substring(0, comment));
        if (comment >= 0) element.appendElement("em").text(line.substring(comment));
        element.appendText("\n");
    }
}
