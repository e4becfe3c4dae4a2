package backprop.ui.graph.input;

import backprop.graph.expression.Expression;
import backprop.graph.expression.Mistake;
import backprop.graph.expression.Preset;
import backprop.ui.graph.scene.Scene;
import java.util.Optional;
import java.util.function.Function;

/** From a preset or a text to a scene. */
public final class SceneFactory {
    private SceneFactory() {}

    public static Scene of(Preset preset) {
        return Scene.of(Optional.of(preset), Assignments.formulas(preset.source()), preset.graph());
    }

    /** A scene, or the mistake in the text. */
    public sealed interface Result {}

    public record Built(Scene scene) implements Result {}

    public record Failed(Mistake mistake) implements Result {}

    /** values: of inputs that have been there before; the others get their usual ones. */
    public static Result read(String text, Function<String, Optional<Double>> values) {
        Expression.Reading reading =
                Expression.read(text, input -> values.apply(input).orElse(Preset.usualValue(input)));
        if (reading instanceof Expression.Failure failure) return new Failed(failure.mistake());
        Optional<Preset> same = sameAs(text);
        return new Built(Scene.of(same, text, ((Expression.Success) reading).graph()));
    }

    private static Optional<Preset> sameAs(String text) {
        for (Preset preset : Preset.values()) {
            if (Assignments.formulas(preset.source()).equals(text)) return Optional.of(preset);
        }
        return Optional.empty();
    }
}
