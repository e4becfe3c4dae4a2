package backprop.ui.inside;

/**
 * How large the grids of a net are drawn in a given room: beside each other, all about as tall as ten rows of 24 pixels; in a
 * narrow room below each other, each as wide as the room.
 */
record FlowSizes(boolean stacked, int picture, int[] columns, int[] sides) {
    private static final int HEIGHT = 240;
    private static final int TALLEST = 352;
    private static final int LARGEST = 24;
    private static final int SMALLEST = 8;
    private static final int NARROW = 680;
    private static final int LISTS = 2 * 116;
    private static final int GAP = 30;

    /** @param room and all sizes in CSS pixels */
    static FlowSizes of(int room, int[] counts) {
        return room < NARROW ? stacked(room, counts) : beside(room, counts);
    }

    private static FlowSizes stacked(int room, int[] counts) {
        int[] columns = new int[counts.length];
        int[] sides = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            columns[i] = Math.min(counts[i], counts[i] <= 100 ? 10 : counts[i] <= 256 ? 16 : 32);
            int rows = (counts[i] + columns[i] - 1) / columns[i];
            sides[i] = Math.min(Math.min(40, room / columns[i]), Math.max(9, TALLEST / rows));
        }
        return new FlowSizes(true, 112, columns, sides);
    }

    private static FlowSizes beside(int room, int[] counts) {
        int[] columns = new int[counts.length];
        int[] sides = new int[counts.length];
        int picture = counts.length > 2 ? 168 : HEIGHT;
        int left = room - LISTS - GAP * (counts.length + 2) - picture;
        for (int i = 0; i < counts.length; i++) set(columns, sides, i, counts[i], LARGEST);
        while (sum(columns, sides) > left) {
            int widest = widest(columns, sides);
            if (widest < 0) return stacked(room, counts);
            set(columns, sides, widest, counts[widest], sides[widest] - 1);
        }
        return new FlowSizes(false, picture, columns, sides);
    }

    private static void set(int[] columns, int[] sides, int i, int count, int side) {
        int rows = Math.max(1, HEIGHT / side);
        sides[i] = side;
        columns[i] = Math.max(Math.min(5, count), (count + rows - 1) / rows);
    }

    private static int sum(int[] columns, int[] sides) {
        int sum = 0;
        for (int i = 0; i < columns.length; i++) sum += columns[i] * sides[i];
        return sum;
    }

    /** −1 if none can shrink any more. */
    private static int widest(int[] columns, int[] sides) {
        int widest = -1;
        for (int i = 0; i < columns.length; i++) {
            if (sides[i] <= SMALLEST) continue;
            if (widest < 0 || columns[i] * sides[i] > columns[widest] * sides[widest]) widest = i;
        }
        return widest;
    }
}
