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
    private static final String INDENT = "    ";

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

    /** Lines of one kind that follow each other are one element; a method's own lines are of its kind. */
    private static void fill(Element pre, List<String> lines, List<String> bugs) {
        for (String bug : bugs) {
            if (lines.stream().noneMatch(line -> line.contains(bug)))
                throw new IllegalStateException(pre.attr("data-listing") + " has no line with " + bug);
        }
        Element code = pre.appendElement("code");
        String before = "";
        List<String> group = new ArrayList<>();
        List<String> kinds = kinds(lines);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String kind = bugs.stream().anyMatch(line::contains) ? "bug" : kinds.get(i);
            if (!kind.equals(before)) {
                append(code, before, group);
                group.clear();
            }
            group.add(line);
            before = kind;
        }
        append(code, before, group);
    }

    private static List<String> kinds(List<String> lines) {
        List<String> kinds = new ArrayList<>();
        String kind = "plain";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String signature = line.equals(INDENT + "@Override") ? lines.get(i + 1) : line;
            boolean begins = signature.startsWith(INDENT) && !signature.startsWith(INDENT + " ");
            boolean ends = line.equals(INDENT + "}");
            if (begins && !ends) kind = kindOf(signature);
            if (line.isBlank()) kind = endsHere(lines, i) ? "plain" : kind;
            kinds.add(kind);
            if (ends) kind = "plain";
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
        return signature.contains(" backward(") ? "gradient" : "plain";
    }

    private static void append(Element code, String kind, List<String> lines) {
        if (lines.isEmpty()) return;
        Element block = code.appendElement(kind.equals("bug") ? "mark" : "span");
        if (kind.equals("value") || kind.equals("gradient")) block.addClass(kind);
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) block.appendText("\n");
            append(block, lines.get(i));
        }
    }

    /** A comment is quieter than code. */
    private static void append(Element block, String line) {
        int comment = Math.max(line.indexOf("// "), line.indexOf("# "));
        if (comment < 0) {
            block.appendText(line);
            return;
        }
        block.appendText(line.substring(0, comment));
        block.appendElement("em").text(line.substring(comment));
    }
}
