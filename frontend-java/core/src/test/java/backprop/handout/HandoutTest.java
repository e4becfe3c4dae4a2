package backprop.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.predict.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HandoutTest {
    private static Handout graph(Map<String, String> situation, Words words) {
        return new Handout(Lab.GRAPH, List.of("try", "code"), situation, Optional.of(Level.LOCAL), words);
    }

    @Test
    void aLinkIsReadable() {
        Handout handout = graph(Map.of("preset", "relu"), new Words("The gate", "Which gradients are 0?"));
        assertEquals(
                "preset=relu&hide=code,try&predict=local&title=The+gate&task=Which+gradients+are+0%3F",
                handout.query());
    }

    @Test
    void chineseIsPackedIntoAThird() {
        String title = "哪些梯度是零？先想一想，再往下走。";
        Handout handout = graph(Map.of(), new Words(title, ""));
        assertTrue(handout.query().length() < 85, handout.query());
        assertEquals(
                title,
                Handout.read(Lab.GRAPH, handout.query()).orElseThrow().words().title());
    }

    @Test
    void aDotAtTheBeginningStays() {
        Words words = new Words(".5 of it", "");
        assertEquals(
                words,
                Handout.read(Lab.DRAW, graph(Map.of(), words).query())
                        .orElseThrow()
                        .words());
    }

    @Test
    void whatWasDamagedIsLeftOut() {
        assertEquals(
                new Words("", "fine"),
                Handout.read(Lab.GRAPH, "title=.A&task=fine").orElseThrow().words());
        assertTrue(Handout.read(Lab.GRAPH, "title=" + "x".repeat(16_000)).isEmpty());
    }

    @Test
    void whatIsSaidTwiceCountsTheFirstTime() {
        assertEquals(
                "one",
                Handout.read(Lab.GRAPH, "?title=one&title=two")
                        .orElseThrow()
                        .words()
                        .title());
    }

    @Test
    void onlyGraphAsksForPredictions() {
        assertEquals(
                Optional.empty(),
                Handout.read(Lab.TRAIN, "predict=blind").orElseThrow().level());
        assertEquals(
                Optional.of(Level.PRODUCT),
                Handout.read(Lab.GRAPH, "predict=on").orElseThrow().level());
    }

    @Test
    void markupStaysText() {
        String title = "<img src=x onerror=alert(1)>";
        assertEquals(title, new Words(title, "").title());
    }

    @Test
    void whatIsNotSeenAndWhatTurnsTheWritingAroundGoes() {
        assertEquals("one two", new Words(" one\r\n\t two\u0007 ", "").title());
        assertEquals("abc", new Words("a\u202eb\u2066c\u200b\ufeff", "").title());
    }

    @Test
    void aPairIsNotCutInHalf() {
        String long60 = "x".repeat(59) + "😀";
        assertEquals("x".repeat(59), new Words(long60, "").title());
        assertEquals(240, new Words("", "y".repeat(500)).task().length());
    }

    @Test
    void whatAPageDoesAnywayIsNotSaid() {
        assertEquals(Map.of(), UsualSituation.without(Lab.GRAPH, Map.of("preset", "apples-and-oranges")));
        Map<String, String> training = new LinkedHashMap<>();
        training.put("net", "784-50-10");
        training.put("lr", "0.1");
        training.put("seed", "7");
        assertEquals(Map.of("net", "784-50-10", "seed", "7"), UsualSituation.without(Lab.TRAIN, training));
        Map<String, String> points = Map.of("data", "moons", "points", "400", "lr", "0.1", "pace", "200");
        assertEquals(Map.of("data", "moons", "lr", "0.1"), UsualSituation.without(Lab.POINTS, points));
        Map<String, String> preset = Map.of("preset", "optimizers", "data", "mnist");
        assertEquals(preset, UsualSituation.without(Lab.TRAIN, preset));
    }
}
