package backprop.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Where a sentence speaks of a node: its names are marked when the sentence is made, by signs that no text has. */
public final class Mentions {
    private static final char BEGIN = '\uE000', NAME = '\uE001', END = '\uE002';

    private Mentions() {}

    /** A stretch of a sentence; with the node that it names, if it names one. */
    public record Piece(String text, Optional<Node> node) {}

    /** Text as a name of a node. */
    public static String mark(Node node, String text) {
        return BEGIN + Integer.toString(node.index()) + NAME + text + END;
    }

    /** Marks in a text that was written for a graph what its nodes are called; not a single letter, which may be a word. */
    public static String find(Graph graph, Function<Node, String> called, String text) {
        List<Map.Entry<String, Node>> names = graph.nodes().stream()
                .filter(node -> !node.isConstant() && isName(called.apply(node)))
                .map(node -> Map.entry(called.apply(node), node))
                .sorted(Comparator.comparing(entry -> -entry.getKey().length()))
                .toList();
        StringBuilder marked = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int here = at;
            Optional<Map.Entry<String, Node>> name = names.stream()
                    .filter(entry -> isWordAt(entry.getKey(), text, here))
                    .findFirst();
            marked.append(
                    name.map(entry -> mark(entry.getValue(), entry.getKey())).orElse(text.substring(at, at + 1)));
            at += name.map(entry -> entry.getKey().length()).orElse(1);
        }
        return marked.toString();
    }

    private static boolean isName(String called) {
        return called.length() > 1 || !isWord(called.charAt(0));
    }

    /** As a word of its own; Chinese has no blanks between words. */
    private static boolean isWordAt(String name, String text, int at) {
        if (!text.startsWith(name, at)) return false;
        int end = at + name.length();
        boolean goesOn = isWord(name.charAt(name.length() - 1)) && end < text.length() && isWord(text.charAt(end));
        boolean began = isWord(name.charAt(0)) && at > 0 && isWord(text.charAt(at - 1));
        return !goesOn && !began;
    }

    private static boolean isWord(char c) {
        return c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** A sentence cut where names begin and end. */
    public static List<Piece> of(Graph graph, String sentence) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (int begin = sentence.indexOf(BEGIN); begin >= 0; begin = sentence.indexOf(BEGIN, at)) {
            int name = sentence.indexOf(NAME, begin);
            int end = sentence.indexOf(END, name);
            if (begin > at) pieces.add(new Piece(sentence.substring(at, begin), Optional.empty()));
            Node node = graph.nodes().get(Integer.parseInt(sentence.substring(begin + 1, name)));
            pieces.add(new Piece(sentence.substring(name + 1, end), Optional.of(node)));
            at = end + 1;
        }
        if (at < sentence.length()) pieces.add(new Piece(sentence.substring(at), Optional.empty()));
        return pieces;
    }
}
