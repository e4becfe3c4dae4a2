package backprop.graph.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Items of columns side by side at one height, so that the line between them is straight. */
final class Block {
    /** To a chain below at least distance away, or from one above. */
    record Bond(Block other, double distance) {}

    /** Towards a chain that this one is joined to. */
    record Pull(Block other, double weight) {}

    /** One for each neighbour, however many columns they share. */
    private final Map<Block, Double> distances = new LinkedHashMap<>();

    final List<Bond> below = new ArrayList<>();
    final List<Bond> above = new ArrayList<>();
    final List<Pull> pulls = new ArrayList<>();
    double y;
    /** The last group that it was moved with. */
    int group;

    void requireDistance(Block other, double distance) {
        distances.merge(other, distance, Math::max);
    }

    /** When all distances are known. */
    void bind() {
        distances.forEach((other, distance) -> {
            below.add(new Bond(other, distance));
            other.above.add(new Bond(this, distance));
        });
    }

    void isJoinedTo(Block other, double weight) {
        if (other == this) return;
        pulls.add(new Pull(other, weight));
        other.pulls.add(new Pull(this, weight));
    }

    /** How far down its neighbours pull it; negative: up. */
    double desiredShift() {
        double force = 0;
        double weight = 0;
        for (Pull pull : pulls) {
            force += pull.weight * (pull.other.y - y);
            weight += pull.weight;
        }
        return weight == 0 ? 0 : force / weight;
    }

    /** How far it may go down, or up, before it meets another. */
    double room(boolean down) {
        double room = Double.POSITIVE_INFINITY;
        for (Bond bond : down ? below : above) {
            room = Math.min(room, Math.abs(bond.other.y - y) - bond.distance);
        }
        return room;
    }
}
