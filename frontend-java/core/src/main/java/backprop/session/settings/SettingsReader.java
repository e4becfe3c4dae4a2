package backprop.session.settings;

import static backprop.session.settings.SettingsError.Problem;

import backprop.data.Sampling;
import backprop.nn.Initialization;
import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.ArchitectureError;
import backprop.nn.architecture.ArchitectureException;
import backprop.number.Numbers;
import backprop.optim.OptimizerKind;
import backprop.train.TrainingPlan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import java.util.function.Function;

/** Reads settings field by field; what it cannot read it notes, and leaves as usual. */
final class SettingsReader {
    private static final String NONE = "none";

    private final Map<String, String> texts;
    private final List<SettingsError> mistakes = new ArrayList<>();
    private DataSource digits = RunSettings.usual().digits();

    SettingsReader(Map<String, String> texts) {
        this.texts = texts;
    }

    RunSettings.Reading read() {
        TrainingPlan plan = RunSettings.usual().plan().with(this::read);
        return new RunSettings.Reading(new RunSettings(plan, digits, stop()), mistakes);
    }

    private StopRules stop() {
        double[] found = {Double.NaN, Double.NaN, 0, Double.NaN};
        if (isGiven(StopRules.LOSS)) positive(StopRules.LOSS, RunSettings.MOST_RATE, loss -> found[0] = loss);
        if (isGiven(StopRules.ACCURACY)) positive(StopRules.ACCURACY, 1, accuracy -> found[1] = accuracy);
        if (isGiven(StopRules.DEAD)) whole(StopRules.DEAD, 0, 1, dead -> found[2] = dead);
        if (isGiven(StopRules.STILL)) whole(StopRules.STILL, 1, RunSettings.MOST_ITERATIONS, count -> found[3] = count);
        return new StopRules(
                found(found[0]),
                found(found[1]),
                found[2] == 1,
                Double.isNaN(found[3]) ? OptionalInt.empty() : OptionalInt.of((int) found[3]));
    }

    /** An empty field is no rule. */
    private boolean isGiven(String rule) {
        return !texts.getOrDefault(rule, "").isBlank();
    }

    private static OptionalDouble found(double value) {
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private void read(TrainingPlan.Draft plan) {
        choice("data", DataSource::find, keys(DataSource.values(), DataSource::key))
                .ifPresent(data -> digits = data);
        net(activation()).ifPresent(net -> plan.architecture = net);
        choice("init", Initialization::find, keys(Initialization.values(), Initialization::key))
                .ifPresent(kind -> plan.initialization = kind);
        choice("optimizer", OptimizerKind::find, keys(OptimizerKind.values(), OptimizerKind::key))
                .ifPresent(kind -> plan.optimizer = kind);
        positive("lr", RunSettings.MOST_RATE, rate -> plan.learningRate = rate);
        whole("batch", 1, RunSettings.MOST_BATCH, size -> plan.batchSize = (int) size);
        whole("seed", 0, Integer.MAX_VALUE, seed -> plan.seed = (int) seed);
        whole("iterations", 1, RunSettings.MOST_ITERATIONS, count -> plan.iterations = (int) count);
        number("decay", 0, 1, decay -> plan.weightDecay = decay);
        whole("samples", 0, RunSettings.MOST_BATCH, count -> plan.samples = (int) count);
        choice("sampling", Sampling::find, keys(Sampling.values(), Sampling::key))
                .ifPresent(kind -> plan.sampling = kind);
    }

    /** Empty for none. */
    private Optional<Activation> activation() {
        String choices = keys(Activation.values(), Activation::key) + ", " + NONE;
        if (NONE.equals(texts.get("activation"))) return Optional.empty();
        return choice("activation", Activation::find, choices).or(() -> Optional.of(Activation.RELU));
    }

    private Optional<Architecture> net(Optional<Activation> between) {
        String text = texts.getOrDefault(
                "net", RunSettings.usual().plan().architecture().text());
        try {
            Architecture net = Architecture.parse(text, between);
            Optional<ArchitectureError> refusal = net.refusal(digits.shape(), digits.classes());
            refusal.ifPresent(it -> reject(text, it));
            return refusal.isPresent() ? Optional.empty() : Optional.of(net);
        } catch (ArchitectureException e) {
            reject(text, e.refusal());
            return Optional.empty();
        }
    }

    private void reject(String text, ArchitectureError refusal) {
        List<String> parameters =
                new ArrayList<>(List.of(text, refusal.reason().name(), Integer.toString(refusal.place() + 1)));
        parameters.addAll(refusal.problem().sizes());
        mistake("net", Problem.NO_NET, parameters.toArray(new String[0]));
    }

    private <T> Optional<T> choice(String field, Function<String, Optional<T>> find, String choices) {
        if (!texts.containsKey(field)) return Optional.empty();
        Optional<T> found = find.apply(texts.get(field).trim());
        if (found.isEmpty()) mistake(field, Problem.UNKNOWN, texts.get(field), choices);
        return found;
    }

    private static <T> String keys(T[] values, Function<T, String> key) {
        return String.join(", ", Arrays.stream(values).map(key).toList());
    }

    private void positive(String field, double most, DoubleConsumer use) {
        OptionalDouble number = number(field);
        if (number.isEmpty()) return;
        double value = number.getAsDouble();
        if (value > 0 && value <= most) use.accept(value);
        else mistake(field, Problem.NOT_POSITIVE, texts.get(field), Numbers.full(most));
    }

    private void whole(String field, int least, int most, DoubleConsumer use) {
        OptionalDouble number = number(field);
        if (number.isPresent() && Math.rint(number.getAsDouble()) != number.getAsDouble())
            mistake(field, Problem.NOT_WHOLE, texts.get(field));
        else number(field, least, most, use);
    }

    private void number(String field, double least, double most, DoubleConsumer use) {
        OptionalDouble number = number(field);
        if (number.isEmpty()) return;
        double value = number.getAsDouble();
        if (value >= least && value <= most) use.accept(value);
        else mistake(field, Problem.OUT_OF_RANGE, texts.get(field), Numbers.full(least), Numbers.full(most));
    }

    private OptionalDouble number(String field) {
        if (!texts.containsKey(field)) return OptionalDouble.empty();
        OptionalDouble number = Numbers.read(texts.get(field).trim());
        if (number.isEmpty()) mistake(field, Problem.NO_NUMBER, texts.get(field));
        return number;
    }

    private void mistake(String field, Problem problem, String... parameters) {
        if (mistakes.stream().noneMatch(mistake -> mistake.field().equals(field)))
            mistakes.add(new SettingsError(field, problem, List.of(parameters)));
    }
}
