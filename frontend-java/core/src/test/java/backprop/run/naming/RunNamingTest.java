package backprop.run.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.run.comparison.Comparison;
import backprop.run.comparison.ComparisonLink;
import backprop.run.comparison.Experiment;
import backprop.session.settings.RunSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RunNamingTest {
    private static NamedRun shown(RunSettings settings) {
        return new NamedRun(settings, settings.plan().learningRate(), true, false);
    }

    private static List<String> names(List<NamedRun> runs) {
        return RunNaming.of(runs).stream().map(RunNamingTest::words).toList();
    }

    private static String words(RunName name) {
        StringBuilder words = new StringBuilder();
        for (RunName.Part part : name.parts())
            words.append(words.length() == 0 ? "" : ", ")
                    .append(part.feature())
                    .append(' ')
                    .append(part.value());
        return words + (name.copy() > 1 ? " (" + name.copy() + ")" : "");
    }

    private static List<String> names(Experiment experiment) {
        return names(experiment.comparison().runs().stream()
                .map(RunNamingTest::shown)
                .toList());
    }

    private static NamedRun run(String... settings) {
        Map<String, String> texts = new java.util.HashMap<>();
        for (String each : settings)
            texts.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        return shown(RunSettings.read(texts).settings());
    }

    @Test
    void aRunAloneIsItsNet() {
        assertEquals(List.of("NET 784-20-bn-relu-10"), names(List.of(run("net=784-20-bn-relu-10"))));
    }

    @Test
    void theRunsOfAnExperimentAreCalledByWhatItCompares() {
        assertEquals(
                List.of(
                        "OPTIMIZER sgd",
                        "OPTIMIZER momentum",
                        "OPTIMIZER nesterov",
                        "OPTIMIZER adagrad",
                        "OPTIMIZER rmsprop",
                        "OPTIMIZER adam"),
                names(Experiment.OPTIMIZERS));
        assertEquals(List.of("INIT normal", "INIT xavier", "INIT he"), names(Experiment.WEIGHTS));
        assertEquals(List.of("BATCH_NORM ", "BATCH_NORM 1"), names(Experiment.NORMALIZATION));
        assertEquals(List.of("DROPOUT , DECAY ", "DECAY 0.05", "DROPOUT 0.2"), names(Experiment.OVERFITTING));
        assertEquals(List.of("DECAY ", "DECAY 0.01", "DECAY 0.05", "DECAY 0.1"), names(Experiment.DECAY));
        assertEquals(List.of("DROPOUT ", "DROPOUT 0.2", "DROPOUT 0.5"), names(Experiment.DROPOUT));
        assertEquals(
                List.of("LR 0.01", "LR 0.03", "LR 0.1", "LR 0.3", "LR 1"),
                names(Experiment.RATES).subList(0, 5));
        assertEquals("NET 784-15-10", names(Experiment.WIDTHS).get(1));
    }

    /** Two runs of one net bore one name. */
    @Test
    void aNameSaysNoMoreThanItNeeds() {
        assertEquals(List.of("SEED 1", "SEED 2"), names(List.of(run("seed=1"), run("seed=2", "iterations=10000"))));
        List<NamedRun> three = List.of(run(), run("optimizer=adam", "lr=0.001"), run("iterations=500"));
        assertEquals(
                List.of("OPTIMIZER sgd, ITERATIONS 10000", "OPTIMIZER adam", "OPTIMIZER sgd, ITERATIONS 500"),
                names(three));
    }

    @Test
    void whatIsTheSameIsCounted() {
        assertEquals(List.of("LR 0.1", "LR 0.2", "LR 0.1 (2)"), names(List.of(run(), run("lr=0.2"), run("lr=0.1"))));
        assertEquals(List.of("NET 784-50-10", "NET 784-50-10 (2)"), names(List.of(run(), run())));
    }

    @Test
    void aRateThatWasChangedOnTheWaySetsApart() {
        NamedRun changed = new NamedRun(RunSettings.usual(), 0.05, true, false);
        assertEquals(List.of("LR 0.1", "LR 0.1 → 0.05"), names(List.of(run(), changed)));
    }

    @Test
    void whatIsHiddenIsNotToldApartFrom() {
        NamedRun hidden = new NamedRun(RunSettings.usual(), 0.1, false, false);
        List<NamedRun> three = List.of(run("seed=1", "init=he"), run("seed=2", "init=he"), hidden);
        assertEquals(List.of("SEED 1", "SEED 2", "INIT normal"), names(three));
    }

    @Test
    void netsThatHaveAllInCommonAreToldApartByTheirText() {
        List<NamedRun> two = List.of(run("net=784-20-bn-relu-20-relu-10"), run("net=784-20-relu-20-bn-relu-10"));
        assertEquals(List.of("NET 784-20-bn-relu-20-relu-10", "NET 784-20-relu-20-bn-relu-10"), names(two));
    }

    @Property(tries = 300, seed = "23")
    void noTwoRunsThatAreShownBearOneName(
            @ForAll @Size(min = 1, max = 12) List<@Size(3) List<@IntRange(max = 11) Integer>> which) {
        List<NamedRun> runs = new ArrayList<>();
        Comparison any = ComparisonLink.read(Map.of()).comparison();
        for (List<Integer> values : which) {
            Map<String, String> texts = any.read(0).settings().texts();
            for (int value : values) {
                switch (value % 6) {
                    case 0 -> texts.put("lr", value < 6 ? "0.1" : "0.2");
                    case 1 -> texts.put("optimizer", value < 6 ? "sgd" : "adam");
                    case 2 -> texts.put("net", value < 6 ? "784-20-bn-relu-10" : "784-20-10");
                    case 3 -> texts.put("decay", value < 6 ? "0" : "0.1");
                    case 4 -> texts.put("samples", value < 6 ? "300" : "0");
                    default -> texts.put("net", value < 6 ? "784-20-relu-drop0.5-10" : "784-20-bn-relu-drop0.5-10");
                }
            }
            runs.add(shown(RunSettings.read(texts).settings()));
        }
        List<String> names = names(runs);
        assertEquals(names.size(), new HashSet<>(names).size(), names.toString());
        assertTrue(names.stream().noneMatch(String::isBlank));
        if (runs.size() > 1) assertNotEquals(names.get(0), names.get(1));
    }
}
