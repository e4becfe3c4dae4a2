package backprop.graph.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives every item its height: as high as the distances allow, then each chain, with what is in its way, moves to where its lines
 * are shortest (by the squares of the heights they have to climb).
 */
final class YCoordinates {
    private static final int ROUNDS = 24, MOST_VISITS = 200_000;
    private static final double TINY = 1e-6, ENOUGH = 1;

    private final List<Block> chains;
    private int groups;
    private int visits;

    private YCoordinates(List<Block> chains) {
        this.chains = chains;
    }

    /** Sets y of every item; the order of each column is kept. */
    static void place(List<List<LayoutNode>> columns, double toPort) {
        YCoordinates rows = new YCoordinates(BlockAlignment.of(columns, toPort));
        rows.pushDown();
        for (int round = 0; round < ROUNDS && rows.relax() > ENOUGH; round++) {}
        columns.forEach(column -> column.forEach(rows::centre));
        // whole numbers, by one rule for all, so that whole distances are kept
        for (Block chain : rows.chains) chain.y = Math.floor(chain.y + 0.5);
    }

    private void pushDown() {
        for (Block chain : chains) {
            for (Block.Bond bond : chain.above) chain.y = Math.max(chain.y, bond.other().y + bond.distance());
        }
    }

    /** The longest way that any has gone. */
    private double relax() {
        double longest = 0;
        for (Block chain : chains) longest = Math.max(longest, move(chain, false));
        for (int i = chains.size() - 1; i >= 0; i--) longest = Math.max(longest, move(chains.get(i), true));
        return longest;
    }

    /** Moves a chain, and all that stand in its way without room between, as far as they are pulled or until they meet another. */
    private double move(Block start, boolean down) {
        boolean pulled = down ? start.desiredShift() > TINY : start.desiredShift() < -TINY;
        if (!pulled || visits > MOST_VISITS) return 0;
        List<Block> group = group(start, down);
        visits += group.size();
        double force = 0;
        double weight = 0;
        double room = Double.POSITIVE_INFINITY;
        for (Block chain : group) {
            for (Block.Pull pull : chain.pulls) {
                if (pull.other().group == groups) continue;
                force += pull.weight() * (pull.other().y - chain.y);
                weight += pull.weight();
            }
            for (Block.Bond bond : down ? chain.below : chain.above) {
                if (bond.other().group != groups)
                    room = Math.min(room, Math.abs(bond.other().y - chain.y) - bond.distance());
            }
        }
        double desiredShift = weight == 0 ? 0 : force / weight;
        double way = Math.min(down ? desiredShift : -desiredShift, room);
        if (way <= TINY) return 0;
        for (Block chain : group) chain.y += down ? way : -way;
        return way;
    }

    private List<Block> group(Block start, boolean down) {
        groups++;
        List<Block> group = new ArrayList<>();
        group.add(start);
        start.group = groups;
        for (int i = 0; i < group.size(); i++) {
            Block chain = group.get(i);
            for (Block.Bond bond : down ? chain.below : chain.above) {
                Block other = bond.other();
                if (other.group == groups || Math.abs(other.y - chain.y) - bond.distance() > TINY) continue;
                other.group = groups;
                group.add(other);
            }
        }
        return group;
    }

    /** A node that both operands turn to stands half way between them, if there is room. */
    private void centre(LayoutNode item) {
        if (item.kind != LayoutNode.Kind.NODE || item.left != null || item.ports.size() < 2) return;
        double upper = item.ports.get(0).y();
        double lower = item.ports.get(1).y();
        double desiredShift = upper / 2 + lower / 2 - item.y();
        double way = Math.min(Math.abs(desiredShift), item.chain.room(desiredShift > 0));
        if (way > 0) item.chain.y += desiredShift > 0 ? way : -way;
    }
}
