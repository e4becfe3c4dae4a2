package backprop.points;

/**
 * One point's way through a net and back. Layer 0 is the inputs, the last one the outputs.
 *
 * @param values of each layer's units: features, activations, at last probabilities
 * @param sums of each layer's units, before the activation; those of the outputs are the scores. Layer 0 has none
 * @param gradients ∂L/∂value of each layer's units; of the outputs ∂L/∂score
 * @param sumGradients ∂L/∂sum of each layer's units: what is upstream of all weights that lead to a unit. Layer 0 has none
 * @param loss of this point alone
 */
public record PointPass(
        double[][] values, double[][] sums, double[][] gradients, double[][] sumGradients, double loss) {
    /** ∂L/∂w = upstream · local: the gradient at the unit's sum times what comes along the connection, 1 along a bias. */
    public double gradient(Connection place) {
        return upstream(place) * local(place);
    }

    public double upstream(Connection place) {
        return sumGradients[place.layer()][place.unit()];
    }

    public double local(Connection place) {
        return place.isBias() ? 1 : values[place.layer() - 1][place.from()];
    }
}
