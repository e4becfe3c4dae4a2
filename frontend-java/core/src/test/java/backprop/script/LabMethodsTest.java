package backprop.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import backprop.handout.Lab;
import backprop.json.Json;
import backprop.points.Connection;
import backprop.points.DataKind;
import backprop.points.PointSettings;
import backprop.points.Preset;
import backprop.points.StopGoal;
import backprop.run.RunCommand;
import backprop.script.LabCommand.StepTarget;
import backprop.script.RefusedException.Code;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabMethodsTest {
    @Test
    void whatTheDocumentationShowsIsRead() {
        assertEquals(
                new LabCommand.OpenGraph(
                        new LabCommand.OfPreset(backprop.graph.expression.Preset.APPLES),
                        Map.of("apple", 120.0),
                        StepTarget.of(2)),
                read(Lab.GRAPH, "open", "{\"preset\":\"apples\",\"inputs\":{\"apple\":120},\"step\":2}"));
        assertEquals(
                new LabCommand.OpenGraph(new LabCommand.OfExpression("x^2 + y"), Map.of(), StepTarget.END),
                read(Lab.GRAPH, "open", "{\"expression\":\"x^2 + y\",\"step\":\"end\"}"));
        assertEquals(new LabCommand.SetInputs(Map.of("x", -1.5)), read(Lab.GRAPH, "set", "{\"x\":-1.5}"));
        assertEquals(new LabCommand.Move(-1), read(Lab.GRAPH, "back", "null"));
        assertEquals(new LabCommand.GoTo(StepTarget.of(7)), read(Lab.GRAPH, "to", "7"));
        assertEquals(
                new LabCommand.DrawStrokes(List.of(new Stroke(20, List.of(new Point(140, 40), new Point(140, 240))))),
                read(Lab.DRAW, "draw", "[[140,40,140,240]]"));
        assertEquals(
                new LabCommand.OpenRun(Map.of("net", "784-50-10", "lr", "0.1")),
                read(Lab.TRAIN, "open", "{\"net\":\"784-50-10\",\"lr\":0.1}"));
        assertEquals(new LabCommand.ControlRun(RunCommand.PAUSE), read(Lab.TRAIN, "pause", "null"));
        assertEquals(new LabCommand.ReadHistory(), read(Lab.TRAIN, "history", "null"));
        for (Lab lab : Lab.values()) assertEquals(new LabCommand.ReadState(), read(lab, "state", "null"));
        for (Lab lab : List.of(Lab.TRAIN, Lab.POINTS)) {
            assertEquals(new LabCommand.ControlRun(RunCommand.EPOCH), read(lab, "epoch", "null"));
            methods(lab).requireEvent("progress");
        }
        assertEquals(
                new LabCommand.SetWeight(new Connection(1, 2, 0), 0.5),
                read(Lab.POINTS, "set", "{\"layer\":1,\"from\":0,\"unit\":2,\"value\":0.5}"));
        assertEquals(
                new LabCommand.SetWeight(new Connection(2, 0, Connection.BIAS), -1),
                read(Lab.POINTS, "set", "{\"layer\":2,\"from\":\"bias\",\"unit\":0,\"value\":-1}"));
    }

    @Test
    void aRunOfPointsIsNamedAsItsLinkNamesIt() {
        LabCommand.OpenPoints spiral =
                points("{\"data\":\"spiral\",\"net\":\"2-8-8-2\",\"lr\":0.03,\"stop\":\"epoch:100\"}");
        assertEquals(List.of(8, 8), spiral.settings().net().hidden());
        assertEquals(0.03, spiral.settings().learning().rate());
        assertEquals(new StopGoal(StopGoal.Kind.EPOCH, 100), spiral.stop());
        LabCommand.OpenPoints own = points("{\"data\":\"own\",\"own\":[[1.5,2,1],[-1,0.25,3]]}");
        assertEquals(3, own.settings().data().classesOfNet());
        assertEquals(-1, own.settings().data().own().x1()[1], 0.002);
        for (DataKind kind : DataKind.values()) {
            PointSettings settings = Preset.of(kind).settings();
            Json state = PointsJson.state("idle", settings, StopGoal.NEVER, Optional.empty());
            if (kind == DataKind.OWN) continue;
            assertEquals(settings, points(state.get("settings").compact()).settings(), "a state's settings open it");
        }
    }

    private static LabCommand.OpenPoints points(String argument) {
        return (LabCommand.OpenPoints) read(Lab.POINTS, "open", argument);
    }

    @Test
    void everyMethodThatALabHasIsTakenOrWantsAnArgument() {
        for (Lab lab : Lab.values()) {
            for (String method : methods(lab).keys()) {
                try {
                    read(lab, method, "null");
                } catch (RefusedException e) {
                    assertEquals(Code.ARGUMENT, e.code(), method);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GRAPH|watch|null|METHOD",
                "GRAPH|start|null|METHOD",
                "DRAW|constructor|null|METHOD",
                "GRAPH|state|1|ARGUMENT",
                "GRAPH|open|null|ARGUMENT",
                "GRAPH|open|{}|ARGUMENT",
                "GRAPH|open|{\"preset\":\"apples\",\"expression\":\"x\"}|ARGUMENT",
                "GRAPH|open|{\"preset\":\"apples\",\"speed\":1}|ARGUMENT",
                "GRAPH|open|{\"preset\":\"pears\"}|PRESET",
                "GRAPH|open|{\"preset\":\"apples\",\"inputs\":[1]}|ARGUMENT",
                "GRAPH|open|{\"preset\":\"apples\",\"inputs\":{\"apple\":null}}|ARGUMENT",
                "GRAPH|open|{\"preset\":\"apples\",\"step\":-1}|ARGUMENT",
                "GRAPH|to|1.5|ARGUMENT",
                "GRAPH|to|\"start\"|ARGUMENT",
                "GRAPH|to|-1|ARGUMENT",
                "GRAPH|set|{\"x\":\"1\"}|ARGUMENT",
                "GRAPH|set|{\"x\":1e999}|ARGUMENT",
                "DRAW|draw|[]|STROKES",
                "DRAW|draw|[[]]|STROKES",
                "DRAW|draw|[[1,2,3]]|STROKES",
                "DRAW|draw|[[1,281]]|STROKES",
                "DRAW|draw|[[-0.5,1]]|STROKES",
                "DRAW|draw|[1,2]|ARGUMENT",
                "DRAW|draw|[[1,null]]|ARGUMENT",
                "TRAIN|open|{\"rate\":1}|SETTING",
                "TRAIN|open|{\"lr\":true}|ARGUMENT",
                "TRAIN|open|7|ARGUMENT",
                "TRAIN|start|{}|ARGUMENT",
                "GRAPH|to|nonsense|ARGUMENT",
                "POINTS|history|null|METHOD",
                "POINTS|watch|null|METHOD",
                "POINTS|open|[]|ARGUMENT",
                "POINTS|open|{\"lr\":true}|ARGUMENT",
                "POINTS|open|{\"rate\":1}|SETTING",
                "POINTS|open|{\"data\":\"square\"}|SETTING",
                "POINTS|open|{\"lr\":-1}|SETTING",
                "POINTS|open|{\"net\":\"2-9-2\"}|SETTING",
                "POINTS|open|{\"net\":\"8\"}|SETTING",
                "POINTS|open|{\"stop\":\"soon\"}|SETTING",
                "POINTS|open|{\"f\":\"x\"}|SETTING",
                "POINTS|open|{\"data\":\"function\",\"f\":\"2*\"}|SETTING",
                "POINTS|open|{\"data\":\"own\"}|SETTING",
                "POINTS|open|{\"data\":\"own\",\"own\":[[1,2,6]]}|SETTING",
                "POINTS|open|{\"data\":\"own\",\"own\":[[1,7,1]]}|SETTING",
                "POINTS|open|{\"data\":\"own\",\"own\":[1]}|ARGUMENT",
                "POINTS|set|{\"layer\":1,\"from\":0,\"unit\":2}|ARGUMENT",
                "POINTS|set|{\"layer\":1,\"from\":-1,\"unit\":2,\"value\":1}|ARGUMENT",
                "POINTS|set|{\"layer\":1,\"from\":\"b\",\"unit\":2,\"value\":1}|ARGUMENT",
                "POINTS|set|{\"layer\":1,\"from\":0,\"unit\":2,\"value\":1e999}|ARGUMENT",
                "POINTS|set|{\"layer\":1,\"from\":0,\"unit\":2,\"value\":1001}|ARGUMENT",
            })
    void whatIsNotTakenHasACode(Lab lab, String method, String argument, Code code) {
        assertEquals(
                code,
                assertThrows(RefusedException.class, () -> read(lab, method, argument))
                        .code());
    }

    @Test
    void whatIsTooLongIsRefusedUnread() {
        String longest = "\"" + "x".repeat(LabMethods.LONGEST - 1) + "\"";
        assertEquals(
                Code.LONG,
                assertThrows(RefusedException.class, () -> read(Lab.GRAPH, "to", longest))
                        .code());
        String strokes = "[" + "[1,2],".repeat(StrokesArgument.MOST) + "[1,2]]";
        assertEquals(
                Code.STROKES,
                assertThrows(RefusedException.class, () -> read(Lab.DRAW, "draw", strokes))
                        .code());
    }

    /** A sentence about what a stranger said shows its beginning. */
    @Test
    void aRefusalRepeatsLittle() {
        String method = "m".repeat(10_000);
        RefusedException refused = assertThrows(RefusedException.class, () -> read(Lab.GRAPH, method, "null"));
        assertTrue(refused.getMessage().length() < 300);
    }

    @Provide
    Arbitrary<String> arguments() {
        Arbitrary<String> leaf = Arbitraries.of(
                "null",
                "true",
                "0",
                "-1",
                "7",
                "1e308",
                "2.5",
                "\"end\"",
                "\"apples\"",
                "\"\"",
                "\"784-50-10\"",
                "[]",
                "{}");
        Arbitrary<String> name = Arbitraries.of(
                "preset",
                "expression",
                "inputs",
                "step",
                "net",
                "lr",
                "x",
                "__proto__",
                "own",
                "data",
                "from",
                "layer");
        return Arbitraries.recursive(
                () -> leaf,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(4).map(items -> "[" + String.join(",", items) + "]"),
                        inner.flatMap(value -> name.map(it -> "{\"" + it + "\":" + value + "}"))),
                0,
                4);
    }

    @Property(tries = 500)
    void whateverIsSaidIsACommandOrRefused(@ForAll Lab lab, @ForAll("arguments") String argument) {
        readAll(lab, argument);
    }

    @Property(tries = 500)
    void noTextBreaksTheReader(@ForAll Lab lab, @ForAll String argument) {
        readAll(lab, argument);
    }

    private static void readAll(Lab lab, String argument) {
        for (String method : methods(lab).keys()) {
            try {
                read(lab, method, argument);
            } catch (RefusedException e) {
                assertTrue(e.text().startsWith("script."));
            }
        }
    }

    private static LabMethods methods(Lab lab) {
        return switch (lab) {
            case GRAPH -> GraphMethods.all();
            case DRAW -> DrawMethods.all();
            case TRAIN -> TrainMethods.all();
            case POINTS -> PointMethods.all();
        };
    }

    private static LabCommand read(Lab lab, String method, String argument) {
        return methods(lab).read(method, argument);
    }
}
