package backprop.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.nn.architecture.Activation;
import backprop.points.Feature;
import backprop.points.LabState;
import backprop.points.PointFrame;
import backprop.points.PointLens;
import backprop.points.PointLink;
import backprop.points.PointRun;
import backprop.points.PointSettings;
import backprop.points.Score;
import backprop.points.Selection;
import backprop.python.Host;
import backprop.python.HostModule;
import backprop.python.Interpreter;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The net of the Points lab as a program says what the lab says, in NumPy and in the notebook. */
class PointsProgramTest {
    private static final double CLOSE = 1e-5, PRINTED = 1.01e-4;
    private static final Score UNKNOWN = new Score(Double.NaN, Double.NaN);
    private static final String ALL =
            String.join(",", Arrays.stream(Feature.values()).map(Feature::key).toList());

    @TempDir
    private Path folder;

    static Stream<LabState> nets() {
        List<LabState> nets = new ArrayList<>();
        for (Activation activation : Activation.values()) {
            for (String output : List.of("softmax", "sigmoid"))
                nets.add(state(
                        Map.of("activation", activation.key(), "output", output, "inputs", ALL, "net", "7-4-3-2")));
        }
        for (Feature feature : Feature.values()) nets.add(state(Map.of("inputs", feature.key(), "net", "1-2-2")));
        nets.add(state(Map.of("net", "2-2")));
        nets.add(state(Map.of("net", "2-1", "output", "sigmoid")));
        nets.add(state(Map.of("data", "gauss", "classes", "5", "net", "2-8-8-8-8-8-8-5", "activation", "tanh")));
        return nets.stream();
    }

    private static LabState state(Map<String, String> link) {
        return state(link, new Selection.None());
    }

    /** After some steps of such a run. */
    private static LabState state(Map<String, String> link, Selection selection) {
        PointRun run = new PointRun(new Workspace(new JavaKernels()), PointLink.read(link));
        for (int i = 0; i < 30; i++) run.step();
        return state(run.settings(), run.weights(), selection);
    }

    private static LabState state(PointSettings settings, float[] weights, Selection selection) {
        PointFrame frame = new PointFrame(
                1, 30, 10, UNKNOWN, UNKNOWN, false, false, false, Double.NaN, List.of(), weights, new byte[0]);
        return new LabState(settings, settings.data().draw(), Optional.of(frame), selection, Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("nets")
    void theNotebookGivesTheSameProbabilities(LabState state) {
        requireSame(state, inNotebook(program(state) + printed(state)));
    }

    @ParameterizedTest
    @MethodSource("nets")
    void numpyGivesTheSameProbabilities(LabState state) throws IOException {
        Python.require("numpy");
        Path file = Files.writeString(folder.resolve("points.py"), program(state) + printed(state));
        requireSame(state, Python.run("-W", "error", file).requireSuccess().out());
    }

    /** Of all points, digit for digit, behind what the program prints by itself. */
    private static String printed(LabState state) {
        StringBuilder rows = new StringBuilder("print('all')\nfor x1, x2 in [\n");
        for (int i = 0; i < state.count(); i++)
            rows.append("    [")
                    .append(state.x1(i))
                    .append(", ")
                    .append(state.x2(i))
                    .append("],\n");
        return rows.append("]:\n    for p in probabilities(np.array([x1]), np.array([x2]))[0]:\n        print(p)\n")
                .toString();
    }

    private static void requireSame(LabState state, String out) {
        List<String> lines = out.lines().toList();
        int at = lines.indexOf("all") + 1;
        requirePrintedAsNoted(program(state), lines.subList(0, at - 1));
        int classes = state.settings().data().classesOfNet();
        assertEquals(state.count() * classes, lines.size() - at);
        PointLens lens = new PointLens(new Workspace(new JavaKernels()), state.settings());
        lens.weights(state.frame().orElseThrow().weights());
        int last = state.settings().net().hidden().size() + 1;
        for (int i = 0; i < state.count(); i++) {
            double[] y = lens.pass(state.x1(i), state.x2(i), state.label(i)).values()[last];
            if (y.length == 1) y = new double[] {1 - y[0], y[0]};
            for (double p : y) assertEquals(p, Double.parseDouble(lines.get(at++)), CLOSE);
        }
    }

    /** What stands behind a point is what the program prints of it: the class, and the probabilities. */
    private static void requirePrintedAsNoted(String program, List<String> printed) {
        List<String> noted =
                program.lines().filter(line -> line.contains("],  # ")).toList();
        assertEquals(noted.size(), printed.size());
        for (int i = 0; i < noted.size(); i++) {
            String note = noted.get(i).substring(noted.get(i).indexOf('#') + 2);
            String line = printed.get(i);
            String answer = line.substring(line.indexOf(']') + 2);
            assertEquals(note.substring(0, note.indexOf(':')), answer.substring(0, answer.indexOf(' ')));
            double[] ours = numbers(note.substring(note.indexOf(':') + 1));
            double[] theirs = numbers(answer.substring(answer.indexOf('[')));
            assertEquals(ours.length, theirs.length);
            for (int j = 0; j < ours.length; j++) assertEquals(ours[j], theirs[j], PRINTED);
        }
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.replaceAll("[\\[\\]]", "").trim().split(" +"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static String program(LabState state) {
        return NetProgram.points(state, "points.py", ProgramWords.in("zh"));
    }

    private static String inNotebook(String program) {
        StringBuilder out = new StringBuilder();
        new Interpreter(new Host() {
                    @Override
                    public void print(String text) {
                        out.append(text);
                    }

                    @Override
                    public Optional<HostModule> module(String name) {
                        return Optional.empty();
                    }
                })
                .run(program);
        return out.toString();
    }

    @Test
    void itIsShortAndTellsWhatItIs() {
        PointSettings settings =
                PointLink.read(Map.of("data", "xor", "net", "2-2-2", "activation", "tanh", "inputs", "x1,x2"));
        float[] weights = {0.1f, -1, 2.5f, 1e-7f, 0, 0.25f, 1, 2, 3, 4, Float.NaN, Float.NEGATIVE_INFINITY};
        String program = NetProgram.points(
                state(settings, weights, new Selection.None()), "points-2-2-2.py", ProgramWords.in("en"));
        assertEquals("""
                # The net 2-2-2 of the Points lab in Backprop Lab, at iteration 30.
                # Run it: python points-2-2-2.py
                import numpy as np

                # W has a row for each number that comes in and a column for each unit, b a number for each unit.
                W1 = np.array([
                    [0.1, -1],
                    [2.5, 1e-7],
                ])
                b1 = np.array([0, 0.25])
                W2 = np.array([
                    [1, 2],
                    [3, 4],
                ])
                b2 = np.array([np.nan, -np.inf])


                def inputs(x1, x2):
                    # What the net is given of each point.
                    return np.column_stack([x1, x2])


                def scores(x):
                    # Affine: 2 weighted sums of 2 numbers.
                    x = x @ W1 + b1
                    # tanh: everything comes to lie between -1 and 1.
                    x = np.tanh(x)
                    # Affine: 2 weighted sums of 2 numbers.
                    x = x @ W2 + b2
                    return x


                def softmax(scores):
                """, program.substring(0, program.indexOf("    # Softmax")));
        assertTrue(program.lines().count() < 60, program);
    }

    @Test
    void thePointThatIsChosenComesFirst() {
        LabState state = state(Map.of(), new Selection.Point(7));
        String program = program(state);
        String first = program.substring(program.indexOf("points = np.array([\n    [") + 25);
        assertEquals(state.x1(7), Double.parseDouble(first.substring(0, first.indexOf(','))));
    }

    @Test
    void withoutWeightsThereIsNoProgram() {
        PointSettings settings = PointLink.read(Map.of());
        LabState none = new LabState(
                settings, settings.data().draw(), Optional.empty(), new Selection.None(), Optional.empty());
        assertThrows(IllegalArgumentException.class, () -> program(none));
    }
}
