package backprop.python.array;

/** Where an array is true, or not 0. */
public final class Masks {
    private Masks() {}

    public static int count(NdArray mask) {
        Walk walk = new Walk(mask.ownShape(), mask.strides());
        int size = mask.size();
        int count = 0;
        for (int i = 0; i < size; i++) if (mask.storage().booleanAt(mask.offset() + walk.next())) count++;
        return count;
    }

    /** For each axis the places along it, in row order. */
    public static long[][] places(NdArray mask) {
        int[] shape = mask.ownShape();
        long[][] places = new long[shape.length][count(mask)];
        Walk walk = new Walk(shape, mask.strides());
        int size = mask.size();
        int found = 0;
        for (int i = 0; i < size; i++) {
            if (!mask.storage().booleanAt(mask.offset() + walk.next())) continue;
            int rest = i;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                places[axis][found] = rest % shape[axis];
                rest /= shape[axis];
            }
            found++;
        }
        return places;
    }
}
