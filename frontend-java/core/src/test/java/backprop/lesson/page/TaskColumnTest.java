package backprop.lesson.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.lesson.StudentName;
import backprop.lesson.TaskState;
import backprop.lesson.TaskView;
import backprop.lesson.Tile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskColumnTest {
    private static final String RELU = "exercises/relu", APPLES = "graph/apples";

    static Tile tile(int number, String page, TaskView... tasks) {
        return new Tile(
                "s" + number, new StudentName(number), Optional.of(page), Optional.empty(), List.of(tasks), 0, true);
    }

    private static TaskView task(String id, TaskState state, int misses, String mistake) {
        return new TaskView(id, state, misses, Optional.of(mistake).filter(name -> !name.isEmpty()));
    }

    @Test
    void aColumnCountsWhoIsRightAndWhoIsStuckAndNamesTheCommonestMistake() {
        List<TaskColumn> columns = TaskColumn.of(List.of(
                tile(1, "/", task(RELU, TaskState.RIGHT, 0, "")),
                tile(2, "/", task(RELU, TaskState.RIGHT_AFTER_MISS, 1, "sign")),
                tile(3, "/", task(RELU, TaskState.STUCK, 3, "dout-ignored")),
                tile(4, "/", task(RELU, TaskState.WORKING, 1, "dout-ignored")),
                tile(5, "/", task(APPLES, TaskState.WORKING, 0, ""))));
        assertEquals(
                List.of(
                        new TaskColumn(APPLES, 1, 0, 0, Optional.empty()),
                        new TaskColumn(RELU, 4, 2, 1, Optional.of("dout-ignored"))),
                columns);
    }

    @Test
    void aMarkIsOfTheTaskOnTheScreen() {
        TaskView relu = task(RELU, TaskState.WORKING, 2, "sign"), apples = task(APPLES, TaskState.RIGHT, 0, "");
        assertEquals(Mark.MISSED, Mark.of(tile(1, "/exercises/relu/", relu, apples)));
        assertEquals(Mark.RIGHT, Mark.of(tile(1, "/graph/?preset=apples&step=3", relu, apples)));
        assertEquals(Mark.NONE, Mark.of(tile(1, "/draw/", relu, apples)));
    }

    @Test
    void whoHasNotTouchedItHasNoCell() {
        TaskColumn column = new TaskColumn(RELU, 0, 0, 0, Optional.empty());
        assertTrue(column.cell(tile(1, "/")).isEmpty());
    }

    @Test
    void aChaptersQuestionIsCalledByItsOwnName() {
        assertTrue(TaskColumn.isQuestion("learn/4/mask"));
        assertFalse(TaskColumn.isQuestion("exercises/relu"));
        assertEquals("mask", TaskColumn.name("learn/4/mask"));
        assertEquals("relu", TaskColumn.name("exercises/relu"));
    }
}
