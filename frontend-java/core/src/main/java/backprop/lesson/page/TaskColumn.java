package backprop.lesson.page;

import backprop.lesson.TaskState;
import backprop.lesson.TaskView;
import backprop.lesson.Tile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One task of the class, summed up.
 *
 * @param id such as "exercises/relu"
 * @param students who have begun it
 * @param right of these have it right, at once or after a miss
 * @param stuck of these
 * @param mistake the named one that most have made, where there is one
 */
public record TaskColumn(String id, int students, int right, int stuck, Optional<String> mistake) {
    private static final String GRAPH = "graph/", EXERCISES = "exercises/", LEARN = "learn/";

    /** All tasks that somebody has begun, first the graphs, in the order of their names. */
    public static List<TaskColumn> of(List<Tile> tiles) {
        Map<String, List<TaskView>> tasks = new TreeMap<>(
                Comparator.comparing((String id) -> !id.startsWith(GRAPH)).thenComparing(id -> id));
        for (Tile tile : tiles)
            for (TaskView task : tile.tasks())
                tasks.computeIfAbsent(task.id(), id -> new ArrayList<>()).add(task);
        List<TaskColumn> columns = new ArrayList<>();
        tasks.forEach((id, views) -> columns.add(of(id, views)));
        return columns;
    }

    private static TaskColumn of(String id, List<TaskView> views) {
        int right = 0, stuck = 0;
        Map<String, Integer> mistakes = new TreeMap<>();
        for (TaskView view : views) {
            if (view.state() == TaskState.STUCK) stuck++;
            else if (view.state() != TaskState.WORKING) right++;
            view.mistake().ifPresent(mistake -> mistakes.merge(mistake, 1, Integer::sum));
        }
        Optional<String> often =
                mistakes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        return new TaskColumn(id, views.size(), right, stuck, often);
    }

    /** Of this column, where the student has begun it. */
    public Optional<TaskView> cell(Tile tile) {
        return tile.tasks().stream().filter(task -> task.id().equals(id)).findFirst();
    }

    /** "relu" of "exercises/relu", "mask" of "learn/4/mask". */
    public static String name(String id) {
        return id.substring((isQuestion(id) ? id.lastIndexOf('/') : id.indexOf('/')) + 1);
    }

    public static boolean isGraph(String id) {
        return id.startsWith(GRAPH);
    }

    public static boolean isExercise(String id) {
        return id.startsWith(EXERCISES);
    }

    /** A question of a chapter. */
    public static boolean isQuestion(String id) {
        return id.startsWith(LEARN);
    }

    /** Whether a task is that of a page; of a graph the preset says so. */
    static boolean isOn(String id, String address) {
        if (!isGraph(id)) return PageName.path(address).equals("/" + id + "/");
        boolean named = address.contains("preset=" + name(id));
        boolean usual = !address.contains("preset=") && name(id).equals("apples-and-oranges");
        return PageName.of(address) == PageName.GRAPH && (named || usual);
    }
}
