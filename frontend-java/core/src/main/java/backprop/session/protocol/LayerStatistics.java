package backprop.session.protocol;

/**
 * How a layer's numbers were spread over a mini-batch.
 *
 * @param place of the layer in the architecture, from 0
 * @param gradients of the loss, with respect to the layer's outputs
 * @param dead the share of units that gave 0 for each digit, of a ReLU; else 0
 */
public record LayerStatistics(int place, Histogram activations, Histogram gradients, double dead) {}
