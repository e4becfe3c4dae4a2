package backprop.exercise;

import backprop.exercise.program.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * So much of an array as is shown at once: of one matrix in it, some rows and columns, around the first wrong entry.
 *
 * @param axes of the array
 * @param leading which matrix, of an array with three axes or more
 * @param allRows of that matrix, of which so many from firstRow on are shown; columns likewise
 */
public record Excerpt(
        int axes,
        List<Integer> leading,
        int firstRow,
        int rows,
        int allRows,
        int firstColumn,
        int columns,
        int allColumns) {
    private static final int MOST = 8;
    /** What is shown before the wrong entry, where it does not stand among the first. */
    private static final int BEFORE = 3;

    /** @param wrong the places, counted row by row; the beginning is shown if there is none */
    public static Excerpt of(Tensor tensor, List<Integer> wrong) {
        List<Integer> shape = tensor.shape();
        int axes = shape.size();
        int columns = axes == 0 ? 1 : shape.get(axes - 1), rows = axes < 2 ? 1 : shape.get(axes - 2);
        int matrix = rows * columns;
        int place = wrong.isEmpty() ? 0 : wrong.get(0);
        List<Integer> leading = new ArrayList<>();
        int index = matrix == 0 ? 0 : place / matrix;
        for (int axis = axes - 3; axis >= 0; axis--) {
            leading.add(0, shape.get(axis) == 0 ? 0 : index % shape.get(axis));
            index /= Math.max(1, shape.get(axis));
        }
        int within = matrix == 0 ? 0 : place % matrix;
        int row = first(columns == 0 ? 0 : within / columns, rows);
        int column = first(columns == 0 ? 0 : within % columns, columns);
        return new Excerpt(axes, leading, row, Math.min(MOST, rows), rows, column, Math.min(MOST, columns), columns);
    }

    private static int first(int at, int all) {
        return at < MOST ? 0 : Math.min(at - BEFORE, all - MOST);
    }

    /** The place of an entry of the excerpt, counted row by row through the whole array of this shape. */
    public int place(List<Integer> shape, int row, int column) {
        int matrix = 0;
        for (int axis = 0; axis < leading.size(); axis++) matrix = matrix * shape.get(axis) + leading.get(axis);
        return (matrix * allRows + firstRow + row) * allColumns + firstColumn + column;
    }

    /** How many of these places it does not show. */
    public int outside(List<Integer> shape, List<Integer> places) {
        int inside = 0;
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++) if (places.contains(place(shape, i, j))) inside++;
        return places.size() - inside;
    }

    /** As Python would take it from the array: [1, 0], [1, 0, 4:12], [:, 3:11], [3:11]; empty for all of it. */
    public String index() {
        boolean cutsRows = rows < allRows, cutsColumns = columns < allColumns;
        List<String> parts = leading.stream().map(String::valueOf).collect(Collectors.toList());
        if (axes > 1 && (cutsRows || cutsColumns)) parts.add(cutsRows ? firstRow + ":" + (firstRow + rows) : ":");
        if (cutsColumns) parts.add(firstColumn + ":" + (firstColumn + columns));
        return parts.isEmpty() ? "" : "[" + String.join(", ", parts) + "]";
    }
}
