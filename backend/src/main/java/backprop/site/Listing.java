package backprop.site;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Code in a page: {@code <pre data-listing="/source/….java">} gets the lines of that file from its class on, forward and
 * backward marked as such, and as a bug every line that contains one of the pieces in data-bug, parted by {@code |}.
 */
final class Listing {
    private static final String INDENT = "    ", PLAIN = "plain";

    private Listing() {}

    static void fill(Document document, Sources sources) {
        for (Element pre : document.select("pre[data-listing]")) {
            List<String> bugs = Stream.of(pre.attr("data-bug").split("\\|"))
                    .filter(bug -> !bug.isEmpty())
                    .toList();
            fill(pre, lines(sources.text(pre.attr("data-listing"))), bugs);
            pre.removeAttr("data-bug");
        }
    }

    /** From the class on: without package, imports, and the comment that says what the page says at length. */
    private static List<String> lines(String source) {
        List<String> all = source.stripTrailing().lines().toList();
        int first = 0;
        while (all.stream().anyMatch(Listing::isClass) && !isClass(all.get(first))) first++;
        return all.subList(first, all.size());
    }

    private static boolean isClass(String line) {
        return line.startsWith("public final class ");
    }

    /** Every line is an element of its own, of its method's kind. */
    private static void fill(Element pre, List<String> lines, List<String> bugs) {
        for (String bug : bugs) {
            if (lines.stream().noneMatch(line -> line.contains(bug)))
                throw new IllegalStateException(pre.attr("data-listing") + " has no line with " + bug);
        }
        Element code = pre.appendElement("code");
        List<String> kinds = kinds(lines);
        for (int i = 0; i < lines.size(); i++) {
            boolean isBug = bugs.stream().anyMatch(lines.get(i)::contains);
            Element line = code.appendElement(isBug ? "mark" : "span");
            if (!isBug && !kinds.get(i).equals(PLAIN)) line.addClass(kinds.get(i));
            write(line, lines.get(i));
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
    private static void write(Element element, String line) {
        int comment = Math.max(line.indexOf("// "), line.indexOf("# "));
        element.appendText(comment < 0 ? line : line.substring(0, comment));
        if (comment >= 0) element.appendElement("em").text(line.substring(comment));
        element.appendText("\n");
    }
}
