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

    /**
     * Of a block: so many grids of so many units.
     *
     * @param numbers along a side of a unit: 1, or those of a map and the gap beside it
     */
    record Group(int grids, int units, int numbers) {
        Group(int grids, int units) {
            this(grids, units, 1);
        }

        /** The largest side of a number in it, and the smallest. */
        private int largest() {
            return numbers == 1 ? LARGEST : Math.max(1, LARGEST_MAP / numbers);
        }

        private int smallest() {
            return numbers == 1 ? SMALLEST : Math.min(largest(), (SMALLEST_MAP + numbers - 1) / numbers);
        }
    }

    private static final int HEIGHT = 240;
    private static final int TALLEST = 352;
    private static final int LARGEST = 24;
    private static final int SMALLEST = 8;
    private static final int LARGEST_MAP = 60, SMALLEST_MAP = 40;
    /** What is said above maps is as wide. */
    private static final int NAME = 116;

    private static final int NARROW = 640;
    /** Maps at least as wide stand in a row of a narrow room. */
    private static final int MAP_ON_PHONE = 80;

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
            int numbers = groups.get(i).numbers();
            if (numbers > 1) {
                sizes.columns[i] = Math.min(units, Math.max(1, room / Math.max(MAP_ON_PHONE, numbers)));
                sizes.sides[i] = Math.max(1, Math.min(80, room / sizes.columns[i]) / numbers);
                continue;
            }
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
        for (int i = 0; i < groups.size(); i++)
            sizes.set(i, groups.get(i), groups.get(i).largest());
        while (sizes.picture + sizes.width(groups) + LISTS + GAP * (grids + 2) > room) {
            int widest = sizes.widest(groups);
            if (widest < 0) return Optional.empty();
            sizes.set(widest, groups.get(widest), sizes.sides[widest] - 1);
        }
        return Optional.of(sizes);
    }

    /** A stage that fits into a line stays in one, the last one with the scores. */
    private static FlowSizes lines(int room, List<Group> groups) {
        FlowSizes sizes = blank(Form.LINES, SMALL_PICTURE, groups.size());
        int used = SMALL_PICTURE + GAP;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            sizes.set(i, group, group.largest());
            while (sizes.width(i, group) > WIDEST && sizes.sides[i] > group.smallest())
                sizes.set(i, group, sizes.sides[i] - 1);
            int width = group.grids() * (sizes.width(i, group) + GAP);
            if (i == groups.size() - 1) width += LISTS + 2 * GAP;
            sizes.turns[i] = used + width > room;
            used = sizes.turns[i] ? width : used + width;
        }
        return sizes;
    }

    private void set(int at, Group group, int side) {
        int rows = Math.max(1, HEIGHT / (side * group.numbers()));
        sides[at] = side;
        int least = group.numbers() == 1 ? 5 : 1;
        columns[at] = Math.max(Math.min(least, group.units()), (group.units() + rows - 1) / rows);
    }

    private int width(int at, Group group) {
        int width = columns[at] * sides[at] * group.numbers();
        return group.numbers() == 1 ? width : Math.max(NAME, width);
    }

    private int width(List<Group> groups) {
        int width = 0;
        for (int i = 0; i < columns.length; i++) width += groups.get(i).grids() * width(i, groups.get(i));
        return width;
    }

    /** Of those that can still shrink; −1 if none can. */
    private int widest(List<Group> groups) {
        int widest = -1;
        for (int i = 0; i < sides.length; i++) {
            if (sides[i] <= groups.get(i).smallest()) continue;
            if (widest < 0 || width(i, groups.get(i)) > width(widest, groups.get(widest))) widest = i;
        }
        return widest;
    }
}
