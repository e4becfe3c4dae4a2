package backprop.graph.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins items to chains that run straight, as Brandes and Köpf do: "Fast and simple horizontal coordinate assignment", 2001.
 * Straight lines do not cross each other, so that every chain is clearly above or below another.
 */
final class BlockAlignment {
    private static final double TO_PORT = 0.4;

    private final double toPort;
    private final List<Block> chains = new ArrayList<>();

    private BlockAlignment(double toPort) {
        this.toPort = toPort;
    }

    /**
     * Each after those above it, with its bonds and pulls.
     *
     * @param toPort from a node to a port above or below it
     */
    static List<Block> of(List<List<LayoutNode>> columns, double toPort) {
        BlockAlignment made = new BlockAlignment(toPort);
        columns.forEach(made::continueChains);
        columns.forEach(made::bind);
        made.chains.forEach(Block::bind);
        return made.fromTheTop();
    }

    /** Each item continues the chain of what it comes from, unless that would cross a straight line or is taken. */
    private void continueChains(List<LayoutNode> column) {
        TreeMap<Integer, LayoutNode> straight = new TreeMap<>();
        List<LayoutNode> candidates = new ArrayList<>(
                column.stream().filter(item -> item.left != null).toList());
        candidates.sort(Comparator.comparingInt(BlockAlignment::rank));
        for (LayoutNode item : candidates) {
            int from = item.left.order;
            Map.Entry<Integer, LayoutNode> higher = straight.floorEntry(from);
            Map.Entry<Integer, LayoutNode> lower = straight.ceilingEntry(from);
            boolean taken = higher != null && higher.getKey() == from;
            boolean crosses = higher != null && higher.getValue().order > item.order
                    || lower != null && lower.getValue().order < item.order;
            if (taken || crosses) continue;
            straight.put(from, item);
            item.chain = item.left.chain;
        }
        for (LayoutNode item : column) {
            if (item.chain != null) continue;
            item.chain = new Block();
            chains.add(item.chain);
        }
    }

    /** Lines that pass are kept straight first, then ways into a node and only ways to a port, then branches. */
    private static int rank(LayoutNode item) {
        return switch (item.kind) {
            case LINE -> item.left.kind == LayoutNode.Kind.LINE ? 0 : 1;
            case NODE, RESULT -> 2;
            case PORT -> item.left.right.size() == 1 ? 2 : 3;
        };
    }

    private void bind(List<LayoutNode> column) {
        LayoutNode above = null;
        for (LayoutNode item : column) {
            if (item.left != null) item.chain.isJoinedTo(item.left.chain, 1);
            if (above != null) {
                boolean port = isPortOf(above, item);
                above.chain.requireDistance(item.chain, port ? toPort : above.below + item.above);
                if (port) above.chain.isJoinedTo(item.chain, TO_PORT);
            }
            above = item;
        }
    }

    private static boolean isPortOf(LayoutNode above, LayoutNode below) {
        return above.node == below.node && (above.kind == LayoutNode.Kind.PORT) != (below.kind == LayoutNode.Kind.PORT);
    }

    private List<Block> fromTheTop() {
        Map<Block, Integer> waiting = new HashMap<>();
        for (Block chain : chains) waiting.put(chain, chain.above.size());
        Deque<Block> free = new ArrayDeque<>(
                chains.stream().filter(chain -> chain.above.isEmpty()).toList());
        List<Block> sorted = new ArrayList<>();
        while (!free.isEmpty()) {
            Block chain = free.poll();
            sorted.add(chain);
            for (Block.Bond bond : chain.below) {
                if (waiting.merge(bond.other(), -1, Integer::sum) == 0) free.add(bond.other());
            }
        }
        return sorted;
    }
}
