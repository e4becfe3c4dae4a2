package backprop.graph;

/** The way from a node to an operation that uses it as its operand 0 or 1. */
public record Edge(Node from, Node to, int operand) {}
