package backprop.ui.graph;

import backprop.ui.graph.input.InitialState;
import backprop.ui.graph.scene.Scene;
import java.util.Optional;

/** After how many steps an exercise begins: the first graph where the link says, any other at its start. */
final class ExerciseBegin {
    private Optional<String> exercise = Optional.empty();
    private int begin;

    int of(Scene scene) {
        if (exercise.equals(Optional.of(scene.text()))) return begin;
        begin = exercise.isEmpty() ? InitialState.step(scene.steps()) : 0;
        exercise = Optional.of(scene.text());
        return begin;
    }
}
