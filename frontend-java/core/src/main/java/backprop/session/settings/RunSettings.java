package backprop.session.settings;

import backprop.data.Sampling;
import backprop.json.Json;
import backprop.number.Numbers;
import backprop.train.TrainingPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plan and its data as texts, for links and files: net=784-50-10, activation=relu, init=he, optimizer=sgd, lr=0.1, batch=100,
 * seed=1, iterations=10000, data=mnist; and decay, samples, sampling=epochs where they are not as usual; stop-loss,
 * stop-accuracy, stop-dead, stop-still where the run is to stop before its end.
 */
public record RunSettings(TrainingPlan plan, DataSource digits, StopRules stop) {
    /** Of a run that goes to its end. */
    public RunSettings(TrainingPlan plan, DataSource digits) {
        this(plan, digits, StopRules.NONE);
    }

    public RunSettings with(StopRules stop) {
        return new RunSettings(plan, digits, stop);
    }

    /** The limits of what can be asked for. */
    public static final int MOST_BATCH = 60_000, MOST_ITERATIONS = 1_000_000;

    public static final double MOST_RATE = 1000;

    /**
     * Settings out of texts, and what was wrong: that field has its usual value then.
     *
     * @param mistakes at most one for a field
     */
    public record Reading(RunSettings settings, List<SettingsError> mistakes) {
        public Reading {
            mistakes = List.copyOf(mistakes);
        }
    }

    /** The notebook's run. */
    public static RunSettings usual() {
        return new RunSettings(TrainingPlan.notebook(), DataSource.MNIST);
    }

    /** What is not there has its usual value; other names are left alone. */
    public static Reading read(Map<String, String> parameters) {
        return new SettingsReader(parameters).read();
    }

    /** The same from a file; throws JsonException if it is not an object of texts and numbers. */
    public static Reading read(Json file) {
        Map<String, String> texts = new LinkedHashMap<>();
        file.members()
                .forEach((name, value) -> texts.put(
                        name, value instanceof Json.Number number ? Numbers.full(number.number()) : value.text()));
        return read(texts);
    }

    /** As link parameters, in the order of the contract. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        toJson().members()
                .forEach((name, value) -> texts.put(
                        name, value instanceof Json.Number number ? Numbers.full(number.number()) : value.text()));
        return texts;
    }

    /** The same with numbers as numbers. */
    public Json toJson() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("net", Json.of(plan.architecture().text()));
        plan.architecture().activation().ifPresent(activation -> members.put("activation", Json.of(activation.key())));
        members.put("init", Json.of(plan.initialization().key()));
        members.put("optimizer", Json.of(plan.optimizer().key()));
        members.put("lr", Json.of(plan.learningRate()));
        members.put("batch", Json.of(plan.batchSize()));
        members.put("seed", Json.of(plan.seed()));
        members.put("iterations", Json.of(plan.iterations()));
        members.put("data", Json.of(digits.key()));
        if (plan.weightDecay() != 0) members.put("decay", Json.of(plan.weightDecay()));
        if (plan.samples() != 0) members.put("samples", Json.of(plan.samples()));
        if (plan.sampling() == Sampling.SHUFFLED_EPOCHS)
            members.put("sampling", Json.of(plan.sampling().key()));
        stop.numbers().forEach((name, value) -> members.put(name, Json.of(value)));
        return Json.of(members);
    }
}
