package backprop.python.value;

/** start:stop:step, each a whole number or None. */
public record PySlice(Object start, Object stop, Object step) implements PyValue {
    /** The places that a slice takes from a sequence. */
    public record Places(int first, int step, int count) {}

    /** @throws Raise ValueError for step 0, TypeError for what is no whole number */
    public Places places(int length) {
        long by = step == PyNone.NONE ? 1 : clamp(step);
        if (by == 0) throw Problem.SLICE_STEP_ZERO.raise();
        boolean forward = by > 0;
        long lowest = forward ? 0 : -1;
        long highest = forward ? length : length - 1;
        long from = start == PyNone.NONE ? (forward ? lowest : highest) : within(start, length, lowest, highest);
        long to = stop == PyNone.NONE ? (forward ? highest : lowest) : within(stop, length, lowest, highest);
        long distance = forward ? to - from : from - to;
        long stride = Math.abs(by);
        int count = distance <= 0 ? 0 : (int) ((distance - 1) / stride + 1);
        return new Places((int) from, (int) Math.max(-Integer.MAX_VALUE, Math.min(by, Integer.MAX_VALUE)), count);
    }

    private static long within(Object bound, int length, long lowest, long highest) {
        long value = clamp(bound);
        if (value < 0) value += length;
        return Math.max(lowest, Math.min(value, highest));
    }

    /** Beyond an int there is nothing to take. */
    private static long clamp(Object bound) {
        Object whole = Integers.index(bound);
        if (whole == null) throw Problem.SLICE_NOT_INTEGER.raise();
        return Math.max(-4_000_000_000L, Math.min(Integers.saturated(whole), 4_000_000_000L));
    }

    @Override
    public String typeName() {
        return "slice";
    }
}
