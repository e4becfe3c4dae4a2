package backprop.worker.data;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.tensor.Kernels;
import backprop.tensor.SparseRows;
import backprop.worker.scope.Transfer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Digits that come in parts, in any order. Of each part the pixels that are not zero are listed as soon as its turn has come and
 * there are kernels; its bytes are given back then. So the bytes of all are never there at the same time.
 */
public final class PartialDataset {
    /** Where there are few digits, they may have more ink than others. */
    private static final int MORE = 200;

    private final int size;
    private final int first;
    private final Map<Integer, Part> waiting = new HashMap<>();
    private byte[] labels;
    private Optional<SparseRows> lists = Optional.empty();
    private int before;
    private int here;
    private int listed;

    /** So many digits: labels, images, and what is to be done with the bytes when they have been read. */
    private record Part(byte[] labels, byte[] images, int skipped, Runnable free) {
        public int size() {
            return labels.length;
        }
    }

    /** @param first how many are enough to begin with, of size in all */
    PartialDataset(int size, int first) {
        this.size = size;
        this.first = first;
        labels = new byte[size];
    }

    /** @param part the labels of its digits, then their pixels; handed over */
    void put(int from, byte[] part) {
        int count = part.length / (Dataset.PIXELS + 1);
        put(from, new Part(Arrays.copyOf(part, count), part, count, () -> Transfer.free(part)));
    }

    void put(int from, Dataset part) {
        put(from, new Part(part.labels(), part.images(), 0, () -> {}));
    }

    private void put(int from, Part part) {
        here += part.size();
        waiting.put(from, part);
        listWaiting();
    }

    /** Room for how many images it takes at most, for those that come before its own. */
    public static int room(int digits) {
        return digits + MORE;
    }

    /** From here on there are lists: first of those digits, then of its own. */
    public void listWith(Kernels kernels, Optional<Dataset> firstOfAll) {
        before = firstOfAll.map(Dataset::size).orElse(0);
        int all = before + size;
        labels = new byte[all];
        lists = Optional.of(
                new SparseRows(kernels, all, Dataset.PIXELS, room(all) * Dataset.LISTED_PIXELS, Dataset.levels()));
        firstOfAll.ifPresent(digits -> list(new Part(digits.labels(), digits.images(), 0, () -> {}), 0));
        listWaiting();
    }

    private void listWaiting() {
        if (lists.isEmpty()) return;
        while (waiting.containsKey(listed)) {
            Part part = waiting.remove(listed);
            list(part, before + listed);
            listed += part.size();
        }
    }

    private void list(Part part, int at) {
        System.arraycopy(part.labels(), 0, labels, at, part.size());
        lists.orElseThrow().add(part.images(), part.skipped(), part.skipped() + part.size() * Dataset.PIXELS);
        part.free().run();
    }

    public int size() {
        return size;
    }

    public int here() {
        return here;
    }

    /** Whether nothing more is to come; what has come may still wait to be listed. */
    boolean hasCome() {
        return here == size;
    }

    /** Whether as many are listed as are enough to begin with. */
    public boolean hasFirst() {
        return listed >= first;
    }

    public boolean isWhole() {
        return listed == size;
    }

    /** Whether as many as that are here in a row, or all if 0 are asked for. */
    public boolean has(int wanted) {
        return isWhole() || wanted > 0 && hasFirst() && wanted <= first;
    }

    /** All of them, or else as many as are enough to begin with; of these so many of the first ones if not 0 are asked for. And those before. */
    public Samples samples(int wanted) {
        int own = isWhole() ? size : first;
        int used = wanted > 0 ? Math.min(wanted, own) : own;
        return new Samples(lists.orElseThrow(), Arrays.copyOf(labels, before + used));
    }
}
