package backprop.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import backprop.graph.Propagation;
import backprop.graph.StepState;
import backprop.graph.expression.Expression;
import backprop.graph.expression.Preset;
import backprop.json.Json;
import backprop.points.PointFrame;
import backprop.points.PointLink;
import backprop.points.PointSettings;
import backprop.points.Score;
import backprop.points.StopGoal;
import backprop.run.AccuracyMark;
import backprop.run.LineStyle;
import backprop.run.Run;
import backprop.run.RunRecord;
import backprop.run.RunSpec;
import backprop.run.RunState;
import backprop.run.RunView;
import backprop.run.history.RunHistory;
import backprop.session.protocol.Snapshot;
import backprop.session.settings.RunSettings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatesTest {
    @Test
    void aNodeHasNoNumbersBeforeItsStep() {
        Propagation apples = Preset.APPLES.graph().propagate();
        assertEquals(
                "{\"name\":\"apple_price\",\"operation\":\"mul\",\"operands\":[\"apple\",\"apple_num\"],"
                        + "\"value\":null,\"gradient\":null}",
                node(graph(apples, 0), "apple_price").compact());
        assertEquals(
                "{\"name\":\"apple\",\"operation\":\"input\",\"operands\":[],\"value\":100,\"gradient\":2.2}",
                node(graph(apples, 5), "apple").compact());
        Json end = graph(apples, 5);
        assertEquals(5, end.get("steps").integer());
        assertEquals("backward", end.get("phase").text());
        assertEquals("apples", end.get("preset").text());
    }

    @Test
    void numbersHaveAllTheirDigitsAndWhatIsNoneIsAText() {
        Propagation oranges = Preset.APPLES_AND_ORANGES.graph().propagate();
        assertEquals(
                715.0000000000001,
                node(graph(oranges, oranges.steps().size()), "price")
                        .get("value")
                        .number());
        Propagation infinite = ((Expression.Success) Expression.read("x = 0\ny = 1 / x"))
                .graph()
                .propagate();
        assertEquals("Infinity", node(graph(infinite, 1), "y").get("value").text());
    }

    private static Json graph(Propagation propagation, int count) {
        StepState known = propagation.after(count);
        return GraphJson.of(
                Optional.of(Preset.APPLES),
                "text",
                propagation,
                count,
                known,
                known.step().map(step -> step.node()),
                known.step().map(step -> step.phase()).orElse(backprop.graph.Phase.FORWARD),
                false);
    }

    private static Json node(Json graph, String name) {
        return graph.get("nodes").items().stream()
                .filter(node -> node.get("name").text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDrawingComesBackAsItWasDrawn() {
        float[] probabilities = new float[10];
        probabilities[7] = 0.75f;
        Json state = DrawJson.of(
                "cnn",
                List.of(new Stroke(20, List.of(new Point(1, 2), new Point(3.5, 4)))),
                Optional.of(probabilities),
                Optional.empty());
        assertEquals("[[1,2,3.5,4]]", state.get("strokes").compact());
        assertEquals(7, state.get("digit").integer());
        assertEquals(0.75, state.get("probabilities").items().get(7).number());
        Json blank = DrawJson.of("cnn", List.of(), Optional.empty(), Optional.of("scribble"));
        assertEquals(
                "[null,null,\"scribble\"]",
                Json.of(List.of(blank.get("digit"), blank.get("probabilities"), blank.get("refused")))
                        .compact());
    }

    @Test
    void aRunTellsWhereItStandsAndItsCurves() {
        float[] losses = new float[2_500];
        for (int i = 0; i < losses.length; i++) losses[i] = 2;
        RunView run = run(losses, List.of(new AccuracyMark(600, 0.9, 0.875), new AccuracyMark(1_200, 0.95, 0.925)));
        Json state = RunJson.state(Optional.of(run), "paused", run.spec().settings());
        assertEquals(2_500, state.get("iteration").integer());
        assertEquals(2, state.get("loss").number());
        assertEquals(0.925, state.get("testAccuracy").number());
        assertEquals("784-50-10", state.get("settings").get("net").text());
        Json history = RunJson.history(Optional.of(run));
        List<Json> points = history.get("losses").items();
        assertEquals(RunJson.MOST, points.size());
        assertEquals(2_500, points.get(points.size() - 1).get("iteration").integer());
        assertEquals(
                "{\"iteration\":600,\"epoch\":1,\"trainAccuracy\":0.9,\"testAccuracy\":0.875}",
                history.get("evaluations").items().get(0).compact());
    }

    @Test
    void aRunThatDivergedHasALossThatIsNoNumber() {
        RunView run = run(new float[] {Float.NaN}, List.of());
        Json state = RunJson.state(Optional.of(run), "diverged", run.spec().settings());
        assertEquals("NaN", state.get("loss").text());
    }

    @Test
    void whereThereIsNoRunThereIsTheNextOnesPlan() {
        Json state = RunJson.state(Optional.empty(), "idle", RunSettings.usual());
        assertEquals(10_000, state.get("iterations").integer());
        assertTrue(state.get("loss") instanceof Json.Null);
        assertEquals("[]", RunJson.history(Optional.empty()).get("losses").compact());
    }

    @Test
    void aNetOfPointsTellsItsWeightsByUnit() {
        PointSettings settings = PointLink.read(Map.of("data", "xor", "net", "2-3-2", "test", "0"));
        float[] weights = new float[17];
        for (int i = 0; i < weights.length; i++) weights[i] = i;
        PointFrame frame = new PointFrame(
                1,
                30,
                15,
                new Score(0.5, 0.75),
                new Score(Double.NaN, Double.NaN),
                true,
                false,
                false,
                Double.NaN,
                List.of(),
                weights,
                new byte[0]);
        Json state = PointsJson.state("running", settings, StopGoal.NEVER, Optional.of(frame));
        assertEquals(
                "[{\"W\":[[0,1,2],[3,4,5]],\"b\":[6,7,8]},{\"W\":[[9,10],[11,12],[13,14]],\"b\":[15,16]}]",
                state.get("layers").compact());
        assertEquals(2, state.get("epoch").number());
        assertEquals(0.5, state.get("loss").number());
        assertTrue(state.get("testLoss") instanceof Json.Null, "there are no points for testing");
        Json before = PointsJson.state("idle", settings, StopGoal.NEVER, Optional.empty());
        assertTrue(before.get("layers") instanceof Json.Null);
        assertEquals(0, before.get("iteration").integer());
        assertEquals("never", before.get("settings").get("stop").text());
    }

    private static RunView run(float[] losses, List<AccuracyMark> marks) {
        RunSpec spec = new RunSpec(RunSettings.usual());
        Snapshot snapshot = new Snapshot(losses.length, new byte[0]);
        RunRecord kept = new RunRecord(
                "", false, spec, losses, marks, 600, 0.1, new RunState.Paused(), snapshot, new RunHistory(true));
        return Run.of(kept, LineStyle.unused(List.of())).view();
    }
}
