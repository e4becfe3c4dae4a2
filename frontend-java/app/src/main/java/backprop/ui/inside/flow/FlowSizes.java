package backprop.ui.inside.flow;

import java.util.List;
import java.util.Optional;

/**
 * How large the grids of a net are drawn in a given room: in one line, about as tall as ten rows of 24 pixels; in several,
 * where its stages do not fit into one; and in a narrow room each below the other, no wider than the room.
 *
 * @param picture the input's side; columns and sides: of each stage's grids, and of their cells
 * @param turns   the stages that begin a line
 */
record FlowSizes(Form form, int picture, int[] columns, int[] sides, boolean[] turns) {
    enum Form {
        LINE,
        LINES,
        STACK
    }

    /** Of a stage: so many grids of so many units. */
    record Group(int grids, int units) {}

    private static final int HEIGHT = 240;
    private static final int TALLEST = 352;
    private static final int LARGEST = 24;
    private static final int SMALLEST = 8;
    private static final int NARROW = 640;
    private static final int LISTS = 2 * 116;
    private static final int GAP = 30;
    private static final int PICTURE = 240, SMALL_PICTURE = 168;

    /** In several lines, no grid is wider while its cells can shrink; 512 units at {@link #SMALLEST} are 144. */
    private static final int WIDEST = 150;

    /** @param room and all sizes in CSS pixels */
    static FlowSizes of(int room, List<Group> groups) {
        if (room < NARROW) return stack(room, groups);
        return line(room, groups).orElseGet(() -> lines(room, groups));
    }

    private static FlowSizes blank(Form form, int picture, int count) {
        return new FlowSizes(form, picture, new int[count], new int[count], new boolean[count]);
    }

    private static FlowSizes stack(int room, List<Group> groups) {
        FlowSizes sizes = blank(Form.STACK, 112, groups.size());
        for (int i = 0; i < groups.size(); i++) {
            int units = groups.get(i).units();
            int columns = Math.min(units, units <= 100 ? 10 : units <= 256 ? 16 : 32);
            int rows = (units + columns - 1) / columns;
            sizes.columns[i] = columns;
            sizes.sides[i] = Math.min(Math.min(40, room / columns), Math.max(9, TALLEST / rows));
        }
        return sizes;
    }

    /** Empty if even the smallest cells are too large. */
    private static Optional<FlowSizes> line(int room, List<Group> groups) {
        int grids = groups.stream().mapToInt(Group::grids).sum();
        FlowSizes sizes = blank(Form.LINE, grids > 2 ? SMALL_PICTURE : PICTURE, groups.size());
        for (int i = 0; i < groups.size(); i++) sizes.set(i, groups.get(i).units(), LARGEST);
        while (sizes.picture + sizes.width(groups) + LISTS + GAP * (grids + 2) > room) {
            int widest = sizes.widest();
            if (widest < 0) return Optional.empty();
            sizes.set(widest, groups.get(widest).units(), sizes.sides[widest] - 1);
        }
        return Optional.of(sizes);
    }

    /** A stage that fits into a line stays in one, the last one with the scores. */
    private static FlowSizes lines(int room, List<Group> groups) {
        FlowSizes sizes = blank(Form.LINES, SMALL_PICTURE, groups.size());
        int used = SMALL_PICTURE + GAP;
        for (int i = 0; i < groups.size(); i++) {
            int units = groups.get(i).units();
            sizes.set(i, units, LARGEST);
            while (sizes.width(i) > WIDEST && sizes.sides[i] > SMALLEST) sizes.set(i, units, sizes.sides[i] - 1);
            int width = groups.get(i).grids() * (sizes.width(i) + GAP);
            if (i == groups.size() - 1) width += LISTS + 2 * GAP;
            sizes.turns[i] = used + width > room;
            used = sizes.turns[i] ? width : used + width;
        }
        return sizes;
    }

    private void set(int group, int units, int side) {
        int rows = Math.max(1, HEIGHT / side);
        sides[group] = side;
        columns[group] = Math.max(Math.min(5, units), (units + rows - 1) / rows);
    }

    private int width(int group) {
        return columns[group] * sides[group];
    }

    private int width(List<Group> groups) {
        int width = 0;
        for (int i = 0; i < columns.length; i++) width += groups.get(i).grids() * width(i);
        return width;
    }

    /** Of those that can still shrink; −1 if none can. */
    private int widest() {
        int widest = -1;
        for (int i = 0; i < sides.length; i++) {
            if (sides[i] > SMALLEST && (widest < 0 || width(i) > width(widest))) widest = i;
        }
        return widest;
    }
}
