package backprop.session.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Sampling;
import backprop.json.Json;
import backprop.nn.Initialization;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.optim.OptimizerKind;
import backprop.session.settings.SettingsError.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunSettingsTest {
    private static final RunSettings RICH = new RunSettings(
            RunSettings.usual().plan().with(plan -> {
                plan.architecture = Architecture.parse("784-100-bn-relu-drop0.5-10");
                plan.initialization = Initialization.HE;
                plan.optimizer = OptimizerKind.NESTEROV;
                plan.learningRate = 0.1 + 0.2;
                plan.weightDecay = 1e-7;
                plan.sampling = Sampling.SHUFFLED_EPOCHS;
                plan.batchSize = 60_000;
                plan.samples = 300;
                plan.seed = Integer.MAX_VALUE;
                plan.iterations = 1_000_000;
            }),
            DataSource.DRAWN,
            new StopRules(OptionalDouble.of(2.5), OptionalDouble.of(0.97), true, OptionalInt.of(2000)));

    @Test
    void theNotebooksRunIsTheLinkOfTheContract() {
        Map<String, String> texts = RunSettings.usual().texts();
        assertEquals(
                "{net=784-50-10, activation=relu, init=normal, optimizer=sgd, lr=0.1, batch=100, seed=1,"
                        + " iterations=10000, data=mnist}",
                texts.toString());
        assertEquals(new RunSettings.Reading(RunSettings.usual(), List.of()), RunSettings.read(texts));
        assertEquals(RunSettings.usual(), RunSettings.read(Map.of("lang", "zh")).settings());
    }

    @Test
    void allThatIsWrittenIsRead() {
        assertEquals(RICH, RunSettings.read(RICH.texts()).settings());
        assertEquals(RICH, RunSettings.read(Json.parse(RICH.toJson().compact())).settings());
        assertEquals("784-100-bn-relu-drop0.5-10", RICH.texts().get("net"));
    }

    @Test
    void theActivationStandsBetweenTheNumbers() {
        Architecture tanh =
                read("net", "784-30-20-10", "activation", "tanh").plan().architecture();
        assertEquals(Optional.of(Activation.TANH), tanh.activation());
        Architecture linear =
                read("net", "784-30-10", "activation", "none").plan().architecture();
        assertEquals(2, linear.layers().size());
        assertEquals("784-none-30-10", linear.text());
        assertEquals(linear, Architecture.parse(linear.text()));
    }

    private static RunSettings read(String... pairs) {
        RunSettings.Reading reading = RunSettings.read(Map.of(pairs[0], pairs[1], pairs[2], pairs[3]));
        assertTrue(reading.mistakes().isEmpty());
        return reading.settings();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "lr; 0; NOT_POSITIVE",
                "stop-loss; 0; NOT_POSITIVE",
                "stop-accuracy; 97; NOT_POSITIVE",
                "stop-still; 0; OUT_OF_RANGE",
                "stop-dead; yes; NO_NUMBER",
                "lr; -0.1; NOT_POSITIVE",
                "lr; 1000.1; NOT_POSITIVE",
                "lr; 1e999; NOT_POSITIVE",
                "lr; abc; NO_NUMBER",
                "lr; NaN; NO_NUMBER",
                "lr; ''; NO_NUMBER",
                "batch; 0; OUT_OF_RANGE",
                "batch; 60001; OUT_OF_RANGE",
                "batch; 1.5; NOT_WHOLE",
                "seed; -1; OUT_OF_RANGE",
                "seed; 2147483648; OUT_OF_RANGE",
                "iterations; 0; OUT_OF_RANGE",
                "iterations; 1e99; OUT_OF_RANGE",
                "samples; -1; OUT_OF_RANGE",
                "decay; -1; OUT_OF_RANGE",
                "decay; x; NO_NUMBER",
                "init; best; UNKNOWN",
                "optimizer; Adam; UNKNOWN",
                "activation; swish; UNKNOWN",
                "data; cats; UNKNOWN",
                "sampling; all; UNKNOWN",
            })
    void aFieldThatCannotBeIsNamedAndHasItsUsualValue(String field, String text, Problem problem) {
        RunSettings.Reading reading = RunSettings.read(Map.of(field, text));
        assertEquals(RunSettings.usual(), reading.settings());
        assertEquals(1, reading.mistakes().size());
        assertEquals(field, reading.mistakes().get(0).field());
        assertEquals(problem, reading.mistakes().get(0).problem());
        assertEquals(text, reading.mistakes().get(0).parameters().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "lr, 1e-300, 1000",
        "batch, 1, 60000",
        "seed, 0, 2147483647",
        "iterations, 1, 1000000",
        "decay, 0, 1",
        "samples, 0, 60000",
    })
    void theLeastAndTheMostThatAFieldMayHaveAreTaken(String field, String least, String most) {
        for (String text : List.of(least, most)) {
            RunSettings.Reading reading = RunSettings.read(Map.of(field, text));
            assertEquals(List.of(), reading.mistakes());
            String taken = reading.settings().texts().getOrDefault(field, "0");
            assertEquals(Double.parseDouble(text), Double.parseDouble(taken));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "batch, 0, 60001",
        "seed, -1, 2147483648",
        "iterations, 0, 1000001",
        "decay, -1e-9, 1.000001",
        "samples, -1, 60001",
    })
    void justBelowAndJustAboveItsLimitsAFieldIsRefusedAndTheLimitsAreSaid(String field, String below, String above) {
        List<List<String>> limits = new ArrayList<>();
        for (String text : List.of(below, above)) {
            List<SettingsError> mistakes = RunSettings.read(Map.of(field, text)).mistakes();
            assertEquals(Problem.OUT_OF_RANGE, mistakes.get(0).problem());
            limits.add(mistakes.get(0).parameters().subList(1, 3));
        }
        assertEquals(limits.get(0), limits.get(1));
        for (String limit : limits.get(0))
            assertEquals(List.of(), RunSettings.read(Map.of(field, limit)).mistakes());
    }

    @ParameterizedTest
    @CsvSource({
        "nonsense, UNREADABLE, 1",
        "'', UNREADABLE, 1",
        "784-50-softmax-10, UNREADABLE, 1",
        "784, NO_AFFINE, 1",
        "784-relu, NO_AFFINE, 2",
        "784-10001-relu-10, UNITS, 1",
        "784-0-10, UNITS, 1",
        "784-99999999-10, UNITS, 1",
        "0-10, UNITS, 0",
        "784-relu-10, FIRST_NOT_AFFINE, 1",
        "784-50-relu-sigmoid-10, ACTIVATION_AFTER_ACTIVATION, 3",
        "784-50-bn-bn-10, SAME_TWICE, 3",
        "784-50-drop0.5-drop0.2-10, SAME_TWICE, 3",
        "784-50-drop1-10, RATIO, 2",
        "784-50-drop0-10, RATIO, 2",
        "784-50-relu-10-relu, AFTER_SCORES, 4",
        "784-50-relu-10-drop0.5, AFTER_SCORES, 4",
        "784-10-bn, AFTER_SCORES, 2",
        "100-50-relu-10, INPUTS, 0",
        "784-50-relu-3, OUTPUTS, 3",
    })
    void aListThatIsNoNetIsRefusedAtItsLayer(String net, String reason, int layer) {
        RunSettings.Reading reading = RunSettings.read(Map.of("net", net));
        assertEquals(
                List.of(new SettingsError("net", Problem.NO_NET, List.of(net, reason, Integer.toString(layer)))),
                reading.mistakes());
        assertEquals(RunSettings.usual(), reading.settings());
    }

    @Test
    void oneMistakeDoesNotSpoilTheRest() {
        RunSettings.Reading reading = RunSettings.read(Map.of("net", "?", "lr", "fast", "batch", "20"));
        assertEquals(2, reading.mistakes().size());
        assertEquals(20, reading.settings().plan().batchSize());
    }
}
