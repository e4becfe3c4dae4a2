package backprop.run.search;

import backprop.math.Rng;
import backprop.number.Numbers;
import backprop.optim.OptimizerKind;
import backprop.session.settings.RunSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How a search draws: search=100, search-steps=300, search-lr=0.0001..10, search-decay=0.000001..1 in links.
 *
 * @param trials how many
 * @param iterations of each
 * @param rates of learning
 */
public record SearchSettings(int trials, int iterations, LogRange rates, LogRange decays) {
    public static final String TRIALS = "search", ITERATIONS = "search-steps", RATES = "search-lr";
    public static final String DECAYS = "search-decay";

    public static final int MOST_TRIALS = 1_000, MOST_ITERATIONS = 10_000;
    private static final double MOST_DECAY = 1;
    /** A stream of its own: the initial weights are drawn from the same seed. */
    private static final int STREAM = 0x51ED270B;

    /** A hundred, around the learning rates that are usual. */
    public static SearchSettings usual(OptimizerKind optimizer) {
        double usual = optimizer.usualRate();
        return new SearchSettings(100, 300, new LogRange(usual / 1000, usual * 100), new LogRange(1e-6, 1));
    }

    /** Settings out of texts, and which of them could not be read: these have their usual value then. */
    public record Reading(SearchSettings settings, List<String> mistakes) {
        public Reading {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** What is not there has its usual value; other names are left alone. */
    public static Reading read(Map<String, String> texts, OptimizerKind optimizer) {
        SearchSettings usual = usual(optimizer);
        List<String> mistakes = new ArrayList<>();
        int trials = whole(texts, TRIALS, MOST_TRIALS, usual.trials, mistakes);
        int iterations = whole(texts, ITERATIONS, MOST_ITERATIONS, usual.iterations, mistakes);
        LogRange rates = range(texts, RATES, RunSettings.MOST_RATE, usual.rates, mistakes);
        LogRange decays = range(texts, DECAYS, MOST_DECAY, usual.decays, mistakes);
        return new Reading(new SearchSettings(trials, iterations, rates, decays), mistakes);
    }

    private static int whole(Map<String, String> texts, String name, int most, int usual, List<String> mistakes) {
        if (!texts.containsKey(name)) return usual;
        OptionalDouble number = Numbers.read(texts.get(name).trim());
        double value = number.orElse(0);
        if (value >= 1 && value <= most && value == Math.rint(value)) return (int) value;
        mistakes.add(name);
        return usual;
    }

    private static LogRange range(
            Map<String, String> texts, String name, double most, LogRange usual, List<String> mistakes) {
        if (!texts.containsKey(name)) return usual;
        Optional<LogRange> range = LogRange.read(texts.get(name)).filter(it -> it.most() <= most);
        if (range.isEmpty()) mistakes.add(name);
        return range.orElse(usual);
    }

    /** As link parameters. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(TRIALS, Integer.toString(trials));
        texts.put(ITERATIONS, Integer.toString(iterations));
        texts.put(RATES, rates.text());
        texts.put(DECAYS, decays.text());
        return texts;
    }

    /** The same seed draws the same; the first of two hundred are the first of one hundred. */
    public List<Trial> draw(int seed) {
        Rng rng = new Rng(seed ^ STREAM);
        List<Trial> drawn = new ArrayList<>();
        for (int number = 1; number <= trials; number++) {
            double rate = rates.draw(rng);
            drawn.add(new Trial(number, rate, decays.draw(rng)));
        }
        return drawn;
    }
}
