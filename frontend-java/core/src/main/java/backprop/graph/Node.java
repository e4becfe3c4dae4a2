package backprop.graph;

import java.util.List;
import java.util.Optional;

/** A place in a graph that holds one number: an input, a constant, or an operation on nodes made before it. */
public final class Node {
    private final int index;
    private final String name;
    private final Optional<Operation> operation;
    private final List<Node> operands;
    private final boolean variable;
    private final Optional<Constant> constant;

    Node(int index, String name, Optional<Operation> operation, List<Node> operands, boolean variable) {
        this(index, name, operation, operands, variable, Optional.empty());
    }

    /** A leaf that holds a number with a name. */
    Node(int index, String name, Constant constant) {
        this(index, name, Optional.empty(), List.of(), false, Optional.of(constant));
    }

    private Node(
            int index,
            String name,
            Optional<Operation> operation,
            List<Node> operands,
            boolean variable,
            Optional<Constant> constant) {
        this.index = index;
        this.name = name;
        this.operation = operation;
        this.operands = List.copyOf(operands);
        this.variable = variable;
        this.constant = constant;
    }

    /** Its place in Graph.nodes(), greater than that of every operand. */
    public int index() {
        return index;
    }

    /** Unique in its graph. */
    public String name() {
        return name;
    }

    /** Empty for a leaf: an input or a constant. */
    public Optional<Operation> operation() {
        return operation;
    }

    public List<Node> operands() {
        return operands;
    }

    /** Depends on an input, so that a gradient flows back to it. A typed number gets none. */
    public boolean isVariable() {
        return variable;
    }

    public boolean isLeaf() {
        return operation.isEmpty();
    }

    public boolean isInput() {
        return isLeaf() && variable;
    }

    public boolean isConstant() {
        return isLeaf() && !variable;
    }

    /** The constant that a leaf stands for; empty for a typed number too. */
    public Optional<Constant> constant() {
        return constant;
    }

    @Override
    public String toString() {
        return name;
    }
}
