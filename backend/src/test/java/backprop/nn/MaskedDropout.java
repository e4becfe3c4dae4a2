package backprop.nn;

/** Dropout that silences the units it is told to. */
public final class MaskedDropout {
    private MaskedDropout() {}

    /** @param keep 1 for each number that stays, row after row */
    public static Dropout of(double ratio, double[] keep) {
        Dropout dropout = new Dropout(ratio);
        int[] next = {0};
        dropout.chance(() -> keep[next[0]++] == 1);
        return dropout;
    }
}
