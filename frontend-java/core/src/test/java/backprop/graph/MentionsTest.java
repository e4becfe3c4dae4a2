package backprop.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.graph.expression.Preset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MentionsTest {
    private final Graph graph = Preset.APPLES.graph();
    private final Node apple = graph.find("apple").orElseThrow();
    private final Node number = graph.find("apple_num").orElseThrow();

    @Test
    void aMarkedNameIsFoundAgainAndTheRestStays() {
        String sentence = "At " + Mentions.mark(apple, "x") + ", 1 more makes " + Mentions.mark(number, "苹果") + "。";
        List<Mentions.Piece> pieces = Mentions.of(graph, sentence);
        assertEquals(
                "At x, 1 more makes 苹果。",
                pieces.stream().map(Mentions.Piece::text).collect(Collectors.joining()));
        assertEquals(
                List.of(apple, number),
                pieces.stream().flatMap(piece -> piece.node().stream()).toList());
    }

    @Test
    void aSentenceWithoutNamesIsOnePiece() {
        assertEquals(1, Mentions.of(graph, "Nothing here.").size());
        assertEquals(List.of(), Mentions.of(graph, ""));
    }

    @Test
    void namesAreFoundAsWholeWordsAndTheLongestFirst() {
        assertEquals(List.of("apple_num", "apple"), found(graph, "apple_num, apple, apples, pineapple"));
    }

    @Test
    void aLetterMayBeAWordAndIsNotFound() {
        assertEquals(List.of(), found(Preset.REUSE.graph(), "a is a letter"));
    }

    private static List<String> found(Graph graph, String text) {
        return Mentions.of(graph, Mentions.find(graph, Node::name, text)).stream()
                .flatMap(piece -> piece.node().stream())
                .map(Node::name)
                .toList();
    }
}
