package backprop.run.history;

import backprop.nn.architecture.Architecture;
import backprop.session.protocol.Command;
import backprop.session.protocol.Condition;
import backprop.session.protocol.Snapshot;
import backprop.session.protocol.TrainerCheckpoint;
import backprop.train.TrainerState;
import backprop.weights.NetworkFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * The conditions of all iterations of a run, and checkpoints among them. Where there are no checkpoints, an iteration is
 * reached from the one before them, or from the seed: that takes longer, and gives the same.
 */
public final class RunHistory {
    /** All checkpoints of a run together, in bytes. */
    public static final long ROOM = 32L << 20;

    private final boolean isFromSeed;
    private final List<Condition> conditions = new ArrayList<>();
    private final TreeMap<Integer, TrainerCheckpoint> checkpoints = new TreeMap<>();
    private long bytes;

    /** @param isFromSeed whether it begins with the initial weights that its seed gives */
    public RunHistory(boolean isFromSeed) {
        this.isFromSeed = isFromSeed;
    }

    /** Of a run whose way is known as text: so much is kept even where there is no room for checkpoints. */
    public static RunHistory of(boolean isFromSeed, List<Condition> conditions) {
        RunHistory history = new RunHistory(isFromSeed);
        conditions.forEach(history::add);
        return history;
    }

    public boolean isFromSeed() {
        return isFromSeed;
    }

    public List<Condition> conditions() {
        return List.copyOf(conditions);
    }

    public List<TrainerCheckpoint> checkpoints() {
        return List.copyOf(checkpoints.values());
    }

    /** Of the checkpoints. */
    public long bytes() {
        return bytes;
    }

    /** What came after it is of a way that was not gone on. */
    public void add(Condition condition) {
        conditions.removeIf(it -> it.iteration() >= condition.iteration());
        conditions.add(condition);
    }

    /** Keeps it; others make room for it, of those that lie closest together. */
    public void add(TrainerCheckpoint checkpoint) {
        remove(checkpoint.iteration());
        checkpoints.put(checkpoint.iteration(), checkpoint);
        bytes += checkpoint.state().length;
        while (bytes > ROOM && checkpoints.size() > 1) remove(leastNeeded());
    }

    /**
     * Takes back checkpoints that were put away, as far as they are of this way.
     *
     * @param then the conditions under which they were made
     */
    public void restore(List<Condition> then, List<TrainerCheckpoint> others) {
        for (TrainerCheckpoint each : others)
            if (before(then, each.iteration()).equals(before(conditions, each.iteration()))) add(each);
    }

    /**
     * Lets go of all checkpoints but the first, which may be the only beginning, and the last, from which the run goes on. The
     * iterations between take longer to reach, until the others are remembered.
     */
    public void release() {
        while (checkpoints.size() > 2) remove(checkpoints.higherKey(checkpoints.firstKey()));
    }

    private static List<Condition> before(List<Condition> conditions, int iteration) {
        return conditions.stream().filter(it -> it.iteration() < iteration).toList();
    }

    private void remove(int iteration) {
        TrainerCheckpoint removed = checkpoints.remove(iteration);
        if (removed != null) bytes -= removed.state().length;
    }

    /** The one without which the way between its neighbours is shortest; never one that nothing else leads to. */
    private int leastNeeded() {
        int best = checkpoints.lastKey();
        int shortest = Integer.MAX_VALUE;
        for (int at : checkpoints.keySet()) {
            Integer before = checkpoints.lowerKey(at), after = checkpoints.higherKey(at);
            if (after == null || before == null && !isFromSeed) continue;
            int gap = after - (before == null ? 0 : before);
            if (gap >= shortest) continue;
            shortest = gap;
            best = at;
        }
        return best;
    }

    /** As it was after that iteration. */
    public void back(int iteration) {
        conditions.removeIf(it -> it.iteration() > iteration);
        for (TrainerCheckpoint each : checkpoints()) if (each.iteration() > iteration) remove(each.iteration());
    }

    private boolean isKnownFromSeed() {
        return isFromSeed && !conditions.isEmpty() && conditions.get(0).iteration() == 0;
    }

    /** The first iteration that can be seen again; none where nothing is known of the way. */
    public OptionalInt first() {
        if (isKnownFromSeed()) return OptionalInt.of(0);
        return checkpoints.isEmpty() ? OptionalInt.empty() : OptionalInt.of(checkpoints.firstKey());
    }

    /** The weights of the checkpoint there. */
    public Optional<Snapshot> weights(Architecture net, int iteration) {
        return Optional.ofNullable(checkpoints.get(iteration)).map(there -> {
            List<float[]> values = TrainerState.of(there.state()).values();
            return new Snapshot(iteration, NetworkFile.write(net, values, Map.of()));
        });
    }

    /** Exactly there, to go on from; none where the run began again with its weights alone. */
    public Optional<TrainerCheckpoint> at(int iteration) {
        boolean isRestarted = conditions.stream().anyMatch(it -> it.iteration() == iteration && it.isRestarted());
        return isRestarted ? Optional.empty() : Optional.ofNullable(checkpoints.get(iteration));
    }

    /**
     * From where an iteration is reached: a checkpoint before it, so that an iteration leads there, with its activations and
     * gradients. Empty for the seed.
     */
    public Optional<TrainerCheckpoint> before(int iteration) {
        Map.Entry<Integer, TrainerCheckpoint> before = checkpoints.lowerEntry(iteration);
        if (before == null && !isKnownFromSeed()) before = checkpoints.floorEntry(iteration);
        return Optional.ofNullable(before).map(Map.Entry::getValue);
    }

    /**
     * @param iteration not before the {@link #first()}
     * @param question which of the misread digits are wanted
     */
    public Command.Revisit revisit(int iteration, Optional<byte[]> drawing, Command.Misread question, boolean isKept) {
        return new Command.Revisit(
                iteration, before(iteration), before(conditions, iteration), drawing, question, isKept);
    }
}
