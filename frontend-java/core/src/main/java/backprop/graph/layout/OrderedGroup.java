package backprop.graph.layout;

import java.util.ArrayList;
import java.util.List;

/** What moves together when a column is put in order: a node between its ports, or a single line. */
final class OrderedGroup {
    final LayoutNode main;
    final List<LayoutNode> ports;
    double key;

    OrderedGroup(LayoutNode main, double key) {
        this.main = main;
        ports = main.ports;
        this.key = key;
    }

    /** From the top: a port goes to the side that its line comes from. */
    List<LayoutNode> items() {
        List<LayoutNode> items = new ArrayList<>();
        boolean two = ports.size() == 2;
        boolean crossed = two && ports.get(0).left.order > ports.get(1).left.order;
        LayoutNode first = ports.isEmpty() ? null : ports.get(crossed ? 1 : 0);
        boolean firstAbove = two || first != null && first.left.order < main.left.order;
        if (firstAbove) items.add(first);
        items.add(main);
        if (first != null && !firstAbove) items.add(first);
        if (two) items.add(ports.get(crossed ? 0 : 1));
        return items;
    }

    /** The mean place of what it is joined to in the column before, its own if there is nothing. */
    double meanOfLeft() {
        double sum = main.left == null ? 0 : main.left.order;
        int count = main.left == null ? 0 : 1;
        for (LayoutNode port : ports) {
            sum += port.left.order;
            count++;
        }
        return count == 0 ? main.order : sum / count;
    }

    double meanOfRight() {
        if (main.right.isEmpty()) return main.order;
        double sum = 0;
        for (LayoutNode item : main.right) sum += item.order;
        return sum / main.right.size();
    }
}
