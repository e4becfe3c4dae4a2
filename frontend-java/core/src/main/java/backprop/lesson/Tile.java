package backprop.lesson;

import java.util.List;
import java.util.Optional;

/**
 * A student on the board.
 *
 * @param page its address, where one was told
 * @param run the one told of last
 * @param tasks those touched, in the order of their ids
 * @param seenMillisAgo since something was last heard of the student's page
 * @param present whether that is not long ago, and the student has not left
 */
public record Tile(
        String student,
        StudentName name,
        Optional<String> page,
        Optional<StudentMessage.RunReported> run,
        List<TaskView> tasks,
        long seenMillisAgo,
        boolean present) {
    public Tile {
        tasks = List.copyOf(tasks);
    }
}
