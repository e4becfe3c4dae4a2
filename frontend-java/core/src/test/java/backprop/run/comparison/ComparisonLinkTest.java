package backprop.run.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.optim.OptimizerKind;
import backprop.run.comparison.ComparisonError.Problem;
import backprop.session.settings.DataSource;
import backprop.session.settings.RunSettings;
import backprop.session.settings.SettingField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonLinkTest {
    @ParameterizedTest
    @ValueSource(strings = {"lr:0.01,0.03,0.1", " lr : 0.01 , 0.03，0.1 ;", "lr：0.01、0.03、０.1"})
    void aListIsReadAsItIsTyped(String text) {
        Comparison rates =
                ComparisonLink.read(Map.of("compare", text, "net", "784-20-10")).comparison();
        assertEquals(
                List.of(0.01, 0.03, 0.1),
                rates.runs().stream().map(run -> run.plan().learningRate()).toList());
        assertEquals("784-20-10", rates.runs().get(2).plan().architecture().text());
    }

    @Test
    void severalFieldsGoSideBySide() {
        ComparisonLink.Reading reading =
                ComparisonLink.read(Map.of("compare", "optimizer:sgd,Adam;lr:0.1,0.001", "seed", "7"));
        List<RunSettings> runs = reading.comparison().runs();
        assertEquals(2, runs.size());
        assertEquals(OptimizerKind.ADAM, runs.get(1).plan().optimizer());
        assertEquals(0.001, runs.get(1).plan().learningRate());
        assertEquals(7, runs.get(1).plan().seed());
        assertEquals("optimizer:sgd,adam;lr:0.1,0.001", CompareText.write(reading.comparison()));
    }

    @Test
    void oneValueIsNoComparison() {
        Comparison one = ComparisonLink.read(Map.of("compare", "lr:0.3")).comparison();
        assertTrue(one.isOneRun());
        assertEquals(0.3, one.runs().get(0).plan().learningRate());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            speed:1,2              | UNKNOWN_FIELD | speed
            lr:1,2;lr:3,4          | FIELD_TWICE   | lr
            lr                     | NO_VALUES     | lr
            lr:1,,2                | NO_VALUES     | lr
            optimizer:sgd,fast     | UNKNOWN_VALUE | optimizer
            lr:1,2;seed:1,2,3      | UNEQUAL       | lr
            seed:1,2,3,4,5,6,7,8,9 | TOO_MANY      | 9
            """)
    void whatCannotBeComparedIsSaidAndNotCompared(String text, Problem problem, String first) {
        ComparisonLink.Reading reading = ComparisonLink.read(Map.of("compare", text, "batch", "32"));
        assertEquals(problem, reading.error().orElseThrow().problem());
        assertEquals(first, reading.error().get().parameters().get(0));
        assertTrue(reading.comparison().isOneRun());
        assertEquals(32, reading.comparison().runs().get(0).plan().batchSize());
    }

    @ParameterizedTest
    @EnumSource(Experiment.class)
    void anExperimentIsALinkOfItsOwnOnWhateverData(Experiment experiment) {
        Comparison comparison = experiment.comparison();
        assertTrue(comparison.isRight(), experiment.key());
        assertEquals(comparison.size(), comparison.runs().size());
        Comparison generated = comparison.edit(0, SettingField.DATA, "generated");
        assertEquals(Optional.of(experiment), Experiment.of(generated));
        Map<String, String> link = ComparisonLink.write(generated);
        if (experiment != Experiment.NOTEBOOK)
            assertEquals(Map.of("preset", experiment.key(), "data", "generated"), link);
        assertEquals(generated.runs(), ComparisonLink.read(link).comparison().runs());
        assertEquals(
                DataSource.GENERATED,
                ComparisonLink.read(link).comparison().runs().get(0).digits());
        assertEquals(Optional.empty(), Experiment.of(generated.edit(0, SettingField.SEED, "12")));
    }

    /** It was one run without a word. */
    @ParameterizedTest
    @EnumSource(Experiment.class)
    void anExperimentThatIsEditedStaysAComparison(Experiment experiment) {
        Comparison edited = experiment.comparison().edit(0, SettingField.ITERATIONS, "20");
        assertEquals(experiment.comparison().size(), edited.runs().size());
        ComparisonLink.Reading back = ComparisonLink.read(ComparisonLink.write(edited));
        assertEquals(edited.runs(), back.comparison().runs());
        Map<String, String> beside = Map.of("preset", experiment.key(), "iterations", "20");
        assertEquals(edited.runs(), ComparisonLink.read(beside).comparison().runs());
    }

    @Test
    void sixOptimizersAtOnce() {
        assertEquals(
                List.of(OptimizerKind.values()),
                Experiment.OPTIMIZERS.comparison().runs().stream()
                        .map(run -> run.plan().optimizer())
                        .toList());
    }

    /** As they were written before there were comparisons. */
    @Test
    void oldLinksStayValid() {
        RunSettings run = ComparisonLink.read(Map.of(
                        "net",
                        "784-20-10",
                        "activation",
                        "tanh",
                        "optimizer",
                        "adam",
                        "lr",
                        "0.01",
                        "data",
                        "generated"))
                .comparison()
                .runs()
                .get(0);
        assertEquals("784-20-10", run.plan().architecture().text());
        assertEquals(run, ComparisonLink.read(run.texts()).comparison().runs().get(0));
        assertEquals(run.texts(), ComparisonLink.write(Comparison.of(run)));
        ComparisonLink.Reading wrong = ComparisonLink.read(Map.of("preset", "nonsense", "lr", "abc"));
        assertEquals(
                List.of("lr", "preset"),
                wrong.mistakes().stream().map(it -> it.field()).toList());
        assertEquals(RunSettings.usual(), wrong.comparison().runs().get(0));
    }
}
