package backprop.run.history;

import backprop.number.Numbers;
import backprop.session.protocol.Condition;
import backprop.text.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A run's conditions as a text, to be kept with it: "seed 0:0.1:60000 1200:0.05:60000:restarted". */
public final class ConditionText {
    private static final String SEED = "seed", GIVEN = "given", RESTARTED = "restarted";

    private ConditionText() {}

    public static String of(RunHistory history) {
        StringBuilder text = new StringBuilder(history.isFromSeed() ? SEED : GIVEN);
        for (Condition each : history.conditions()) {
            text.append(' ').append(each.iteration());
            text.append(':').append(Numbers.full(each.rate()));
            text.append(':').append(each.samples());
            if (each.isRestarted()) text.append(':').append(RESTARTED);
        }
        return text.toString();
    }

    /** A history without checkpoints; one that knows nothing where the text is none, as of runs that were kept before. */
    public static RunHistory read(String text) {
        List<String> parts = Split.of(text, ' ');
        boolean isFromSeed = !parts.isEmpty() && parts.get(0).equals(SEED);
        List<Condition> conditions = new ArrayList<>();
        for (int i = 1; i < parts.size(); i++) {
            Optional<Condition> condition = condition(Split.of(parts.get(i), ':'));
            if (condition.isEmpty()) return new RunHistory(false);
            conditions.add(condition.get());
        }
        return RunHistory.of(isFromSeed, conditions);
    }

    private static Optional<Condition> condition(List<String> fields) {
        if (fields.size() < 3) return Optional.empty();
        OptionalDouble iteration = Numbers.read(fields.get(0));
        OptionalDouble rate = Numbers.read(fields.get(1));
        OptionalDouble samples = Numbers.read(fields.get(2));
        if (iteration.isEmpty() || rate.isEmpty() || samples.isEmpty()) return Optional.empty();
        return Optional.of(new Condition(
                (int) iteration.getAsDouble(), rate.getAsDouble(), (int) samples.getAsDouble(), fields.size() > 3));
    }
}
