package backprop.graph.layout;

import backprop.graph.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that takes a height in a column: a node; the end of an edge above or below the node it turns to (a port); a line
 * that passes on its way to later columns, one for all edges from its node; or the result.
 */
final class LayoutNode {
    enum Kind {
        NODE,
        PORT,
        LINE,
        RESULT
    }

    final Kind kind;
    /** Of a port the node it leads to, of a line the node it comes from. */
    final Node node;

    final int column;
    /** What it is drawn from, in the column before; null at a left end. */
    LayoutNode left;

    final List<LayoutNode> right = new ArrayList<>();
    /** Of a node. */
    final List<LayoutNode> ports = new ArrayList<>();
    /** From the top of its column. */
    int order;

    Band band;
    /** Of a line's entry: where it left the band before. */
    LayoutNode exit;

    Block chain;
    /** Room to what stands above and below. */
    double above;

    double below;

    LayoutNode(Kind kind, Node node, int column) {
        this.kind = kind;
        this.node = node;
        this.column = column;
    }

    void linkFrom(LayoutNode item) {
        left = item;
        item.right.add(this);
    }

    double y() {
        return band.top + chain.y;
    }
}
