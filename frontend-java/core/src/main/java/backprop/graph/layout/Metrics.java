package backprop.graph.layout;

import backprop.graph.Edge;
import backprop.graph.Node;

/** How large things will be drawn. */
public interface Metrics {
    Density density();

    double width(Node node);

    double height(Node node);

    /** The widest text at the line that leaves a node: its value or gradient; 0 if there will be none. */
    double labelWidth(Node node);

    /** The widest text at one of several edges from a node: what flows back along it. */
    double flowWidth(Edge edge);

    double resultWidth();

    double resultHeight();
}
