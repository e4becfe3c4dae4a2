package backprop.graph.layout;

import backprop.graph.Edge;
import backprop.graph.Graph;
import backprop.graph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which column each node stands in, and the items that its edges need on their way. */
final class Columns {
    /** An input that is first used beyond so many columns stands beside its use instead of at the far left. */
    private static final int FAR = 4;

    final List<List<Unit>> columns = new ArrayList<>();
    final Map<Node, Item> items = new HashMap<>();
    final Map<Edge, Item> ends = new HashMap<>();
    final Item result;
    private final Graph graph;
    private final int[] column;
    private final int[] lastUse;
    private final double[] keys;

    Columns(Graph graph) {
        this.graph = graph;
        column = new int[graph.nodes().size()];
        lastUse = new int[column.length];
        keys = new double[column.length];
        chooseColumns();
        number(graph.output(), new boolean[column.length], 0);
        int last = column[graph.output().index()] + 1;
        for (int i = 0; i <= last; i++) columns.add(new ArrayList<>());
        Map<Node, Unit> units = new HashMap<>();
        for (Node node : graph.nodes()) {
            Item item = new Item(Item.Kind.NODE, node, column[node.index()]);
            items.put(node, item);
            units.put(node, add(item));
        }
        Map<Node, Item> ways = new HashMap<>(items);
        List<List<Edge>> byEnd = new ArrayList<>();
        for (int i = 0; i <= last; i++) byEnd.add(new ArrayList<>());
        for (Edge edge : graph.edges()) byEnd.get(column[edge.to().index()]).add(edge);
        for (int i = 1; i <= last; i++) {
            end(byEnd.get(i), ways, units);
            pass(i, ways);
        }
        result = new Item(Item.Kind.RESULT, graph.output(), last);
        result.comesFrom(items.get(graph.output()));
        add(result);
    }

    private Unit add(Item item) {
        Unit unit = new Unit(item, keys[item.node.index()]);
        columns.get(item.column).add(unit);
        return unit;
    }

    /** An operation stands right of all that it needs, a typed number or a late input beside what uses it. */
    private void chooseColumns() {
        for (Node node : graph.nodes()) {
            for (Node operand : node.operands()) {
                column[node.index()] = Math.max(column[node.index()], column[operand.index()] + 1);
            }
        }
        int[] firstUse = new int[column.length];
        for (Edge edge : graph.edges()) {
            int from = edge.from().index();
            int use = column[edge.to().index()];
            firstUse[from] = firstUse[from] == 0 ? use : Math.min(firstUse[from], use);
            lastUse[from] = Math.max(lastUse[from], use);
        }
        for (Node node : graph.nodes()) {
            int use = firstUse[node.index()];
            boolean beside = node.isConstant() || node.isInput() && use > FAR;
            if (beside) column[node.index()] = Math.max(0, use - 1);
        }
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
    private void end(List<Edge> edges, Map<Node, Item> ways, Map<Node, Unit> units) {
        for (Edge edge : edges) {
            Node to = edge.to();
            Unit unit = units.get(to);
            boolean straight = straight(to) == edge.operand();
            Item item = straight ? unit.main : new Item(Item.Kind.PORT, to, unit.main.column);
            item.comesFrom(ways.get(edge.from()));
            if (!straight) unit.ports.add(item);
            ends.put(edge, item);
        }
    }

    /** Takes the lines to later columns through one. */
    private void pass(int index, Map<Node, Item> ways) {
        for (Node node : graph.nodes()) {
            if (column[node.index()] >= index || lastUse[node.index()] <= index) continue;
            Item line = new Item(Item.Kind.LINE, node, index);
            line.comesFrom(ways.get(node));
            ways.put(node, line);
            add(line);
        }
    }

    /** The operand that comes in from the left: an only one, or the computed one beside a leaf; −1: one from above, one from below. */
    private static int straight(Node node) {
        List<Node> operands = node.operands();
        if (operands.size() == 1) return 0;
        if (operands.get(0).isLeaf() == operands.get(1).isLeaf()) return -1;
        return operands.get(0).isLeaf() ? 1 : 0;
    }
}
