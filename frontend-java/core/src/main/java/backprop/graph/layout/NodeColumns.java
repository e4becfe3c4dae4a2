package backprop.graph.layout;

import backprop.graph.Edge;
import backprop.graph.Graph;
import backprop.graph.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which column each node stands in, and the items that its edges need on their way. */
final class NodeColumns {
    /** What is first used beyond so many columns stands beside its use instead of at the left. */
    private static final int FAR = 4;

    final List<List<OrderedGroup>> columns = new ArrayList<>();
    final Map<Node, LayoutNode> items = new HashMap<>();
    final Map<Edge, LayoutNode> ends = new HashMap<>();
    final LayoutNode result;
    private final Graph graph;
    private final int[] column;
    /** The longest way from a leaf. */
    private final int[] depth;

    private final int[] lastUse;
    private final double[] keys;

    NodeColumns(Graph graph) {
        this.graph = graph;
        column = new int[graph.nodes().size()];
        depth = new int[column.length];
        lastUse = new int[column.length];
        keys = new double[column.length];
        chooseColumns();
        number(graph.output(), new boolean[column.length], 0);
        int last = column[graph.output().index()] + 1;
        for (int i = 0; i <= last; i++) columns.add(new ArrayList<>());
        Map<Node, OrderedGroup> units = new HashMap<>();
        for (Node node : graph.nodes()) {
            LayoutNode item = new LayoutNode(LayoutNode.Kind.NODE, node, column[node.index()]);
            items.put(node, item);
            units.put(node, add(item));
        }
        Map<Node, LayoutNode> ways = new HashMap<>(items);
        List<List<Edge>> byEnd = new ArrayList<>();
        for (int i = 0; i <= last; i++) byEnd.add(new ArrayList<>());
        for (Edge edge : graph.edges()) byEnd.get(column[edge.to().index()]).add(edge);
        List<Node> passing = new ArrayList<>();
        for (int i = 1; i <= last; i++) {
            end(byEnd.get(i), ways, units);
            for (OrderedGroup unit : columns.get(i - 1)) {
                boolean passes = unit.main.kind == LayoutNode.Kind.NODE && lastUse[unit.main.node.index()] > i;
                if (passes) passing.add(unit.main.node);
            }
            routeLines(i, passing, ways);
        }
        result = new LayoutNode(LayoutNode.Kind.RESULT, graph.output(), last);
        result.linkFrom(items.get(graph.output()));
        add(result);
    }

    private OrderedGroup add(LayoutNode item) {
        OrderedGroup unit = new OrderedGroup(item, keys[item.node.index()]);
        columns.get(item.column).add(unit);
        return unit;
    }

    /** An operation stands right of all that it needs, and what is needed late stands beside its use. */
    private void chooseColumns() {
        int[] uses = new int[column.length];
        int[] firstUse = new int[column.length];
        for (Node node : graph.nodes()) {
            int place = node.index();
            firstUse[place] = Integer.MAX_VALUE;
            for (Node operand : node.operands()) {
                column[place] = Math.max(column[place], column[operand.index()] + 1);
                uses[operand.index()]++;
            }
        }
        System.arraycopy(column, 0, depth, 0, column.length);
        for (int place = column.length - 1; place >= 0; place--) {
            Node node = graph.nodes().get(place);
            int beside = firstUse[place] - 1;
            boolean late = node.isConstant() || beside - column[place] >= FAR && canMoveOperands(node, uses);
            if (late && node != graph.output()) column[place] = beside;
            for (Node operand : node.operands()) {
                int needed = operand.index();
                firstUse[needed] = Math.min(firstUse[needed], column[place]);
                lastUse[needed] = Math.max(lastUse[needed], column[place]);
            }
        }
    }

    /** All that it takes can move to the right with it. */
    private static boolean canMoveOperands(Node node, int[] uses) {
        for (Node operand : node.operands()) if (!operand.isLeaf() && uses[operand.index()] > 1) return false;
        return true;
    }

    /** In order from the top: what an operation takes first, the operation, what it takes second. A tree has no crossings so. */
    private int number(Node node, boolean[] seen, int next) {
        if (seen[node.index()]) return next;
        seen[node.index()] = true;
        int key = next;
        List<Node> operands = node.operands();
        if (!operands.isEmpty()) key = number(operands.get(0), seen, key);
        keys[node.index()] = key++;
        return operands.size() > 1 ? number(operands.get(1), seen, key) : key;
    }

    /** Ends the edges to nodes in a column. */
    private void end(List<Edge> edges, Map<Node, LayoutNode> ways, Map<Node, OrderedGroup> units) {
        for (Edge edge : edges) {
            Node to = edge.to();
            OrderedGroup unit = units.get(to);
            boolean straight = straight(to) == edge.operand();
            LayoutNode item = straight ? unit.main : new LayoutNode(LayoutNode.Kind.PORT, to, unit.main.column);
            item.linkFrom(ways.get(edge.from()));
            if (!straight) unit.ports.add(item);
            ends.put(edge, item);
        }
    }

    /** Takes the lines to later columns through one. */
    private void routeLines(int index, List<Node> passing, Map<Node, LayoutNode> ways) {
        passing.removeIf(node -> lastUse[node.index()] <= index);
        passing.sort(Comparator.comparingInt(Node::index));
        for (Node node : passing) {
            LayoutNode line = new LayoutNode(LayoutNode.Kind.LINE, node, index);
            line.linkFrom(ways.get(node));
            ways.put(node, line);
            add(line);
        }
    }

    /** The operand that comes in from the left: an only one, or the far deeper one; −1: one from above, one from below. */
    private int straight(Node node) {
        List<Node> operands = node.operands();
        if (operands.size() == 1) return 0;
        int first = depth[operands.get(0).index()];
        int second = depth[operands.get(1).index()];
        if (Math.min(first, second) > 0 && Math.abs(first - second) < FAR) return -1;
        return first == second ? -1 : first > second ? 0 : 1;
    }
}
