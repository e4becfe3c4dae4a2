package backprop.layers;

import backprop.question.Prediction;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Gradients that a student says before seeing them: each is covered until it has been said, or shown on demand. */
public final class CoveredGradients {
    private final Set<Cell> covered = new HashSet<>();
    private final Set<Cell> missed = new HashSet<>();
    private int opened;
    private int right;

    /** Covers these, and clears all earlier answers. */
    public void cover(Collection<Cell> cells) {
        uncover();
        covered.addAll(cells);
    }

    public void uncover() {
        covered.clear();
        missed.clear();
        opened = 0;
        right = 0;
    }

    public boolean covers(Cell cell) {
        return covered.contains(cell);
    }

    /** Whether it has been said wrongly, and stays covered. */
    public boolean isMissed(Cell cell) {
        return covers(cell) && missed.contains(cell);
    }

    /**
     * Opens it if this is right.
     *
     * @param number what stands there
     * @throws IllegalArgumentException if it is not covered
     */
    public Prediction check(Cell cell, String given, double number) {
        if (!covers(cell)) throw new IllegalArgumentException(cell + " is not covered");
        Prediction prediction = Prediction.of(given, number);
        if (prediction == Prediction.RIGHT) open(cell, !missed.contains(cell));
        else if (prediction != Prediction.UNREADABLE) missed.add(cell);
        return prediction;
    }

    /** Without its having been said. */
    public void show(Cell cell) {
        if (covers(cell)) open(cell, false);
    }

    private void open(Cell cell, boolean isRight) {
        covered.remove(cell);
        opened++;
        if (isRight) right++;
    }

    public int left() {
        return covered.size();
    }

    /** How many have been opened, said or shown. */
    public int opened() {
        return opened;
    }

    /** How many of them were right at the first try. */
    public int right() {
        return right;
    }
}
