package backprop.handout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.graph.Graph;
import backprop.graph.expression.Preset;
import backprop.graph.predict.Exercise;
import backprop.graph.predict.Level;
import backprop.graph.predict.Score;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AskedItemsTest {
    private static final Graph GRAPH = Preset.APPLES_AND_ORANGES.graph();

    /** At every second step they are shown instead of answered, the inputs' gradients all at once. */
    @ParameterizedTest
    @EnumSource(Level.class)
    void aFinishedExerciseHasAnItemForEachOfItsFirstTries(Level level) {
        int begin = 6;
        Exercise exercise = new Exercise(GRAPH.propagate(), level, new Score());
        assertEquals(Optional.empty(), exercise.firsts(begin));
        int end = exercise.propagation().steps().size();
        for (int count = begin; count <= end; count++) {
            var questions = exercise.questions(count);
            if (questions.isEmpty()) continue;
            if (count % 2 == 0) exercise.reveal(count);
            else exercise.attempt(count, questions, List.of());
        }
        List<Boolean> firsts = exercise.firsts(begin).orElseThrow();
        List<Exercise.Item> items = AskedItems.last(GRAPH, level, firsts.size());
        assertEquals(exercise.items(begin), items);
        assertTrue(!items.isEmpty());
        for (int i = 0; i < items.size(); i++)
            assertEquals(
                    isAnswered(level, items.get(i)), firsts.get(i), items.get(i).toString());
    }

    private static boolean isAnswered(Level level, Exercise.Item item) {
        return level != Level.GRADIENT && item.count() % 2 != 0;
    }
}
