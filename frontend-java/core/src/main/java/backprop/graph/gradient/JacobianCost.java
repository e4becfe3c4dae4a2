package backprop.graph.gradient;

/**
 * What all derivatives of a net's outputs with respect to its inputs cost: n inputs, h hidden units, m outputs, every two neighbours
 * joined by a weight. A pass of either mode multiplies once for each weight and once for each hidden unit.
 */
public record JacobianCost(int inputs, int hidden, int outputs) {
    public int perPass() {
        return inputs * hidden + hidden + hidden * outputs;
    }

    /** One input at a time: a column of the Jacobian, every output with respect to it. */
    public int forwardPasses() {
        return inputs;
    }

    /** One output at a time: a row, this output with respect to every input. */
    public int reversePasses() {
        return outputs;
    }

    public int forwardMultiplications() {
        return forwardPasses() * perPass();
    }

    public int reverseMultiplications() {
        return reversePasses() * perPass();
    }
}
