package backprop.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records nodes as they are made. Nodes made without a name are called after their operation: mul1, mul2. */
public final class GraphBuilder {
    private final List<Node> nodes = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final NodeNaming names = new NodeNaming();

    /** @throws IllegalArgumentException if the name is empty or taken */
    public Node input(String name, double value) {
        return add(names.claim(name), Optional.empty(), List.of(), true, value);
    }

    /** A fixed number, which gets no gradient. */
    public Node constant(double value) {
        return add(names.number("c"), Optional.empty(), List.of(), false, value);
    }

    /** A number with a name, such as e; no gradient goes to it either. */
    public Node constant(Constant constant) {
        return add(new Node(nodes.size(), names.number("c"), constant), constant.value());
    }

    /** @throws IllegalArgumentException if it takes another number of operands, or one is of another graph */
    public Node node(Operation operation, Node... operands) {
        return calculation(names.number(operation.word()), operation, operands);
    }

    /** @throws IllegalArgumentException if the name is empty or taken, or as that without a name */
    public Node node(String name, Operation operation, Node... operands) {
        return calculation(names.claim(name), operation, operands);
    }

    /** No node will be called one of these unless it is made with that name. */
    public void reserve(Set<String> reserved) {
        names.reserve(reserved);
    }

    /** Every node has to lead to the output. */
    public Graph build(Node output) {
        return new Graph(
                List.copyOf(nodes),
                output,
                values.stream().mapToDouble(value -> value).toArray());
    }

    private Node calculation(String name, Operation operation, Node... operands) {
        int given = operands.length;
        if (given != operation.arity())
            throw new IllegalArgumentException(operation + " takes " + operation.arity() + " operands, not " + given);
        boolean variable = false;
        for (Node operand : operands) {
            if (operand.index() >= nodes.size() || nodes.get(operand.index()) != operand)
                throw new IllegalArgumentException(operand + " belongs to another graph");
            variable |= operand.isVariable();
        }
        return add(name, Optional.of(operation), List.of(operands), variable, 0);
    }

    private Node add(String name, Optional<Operation> operation, List<Node> operands, boolean variable, double value) {
        return add(new Node(nodes.size(), name, operation, operands, variable), value);
    }

    private Node add(Node node, double value) {
        values.add(Graph.finite(value));
        nodes.add(node);
        return node;
    }
}
