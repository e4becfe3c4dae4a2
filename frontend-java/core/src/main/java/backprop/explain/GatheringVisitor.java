package backprop.explain;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerPlan;

/** Something for each kind of layer that a {@link LayerBlock} can begin with. */
interface GatheringVisitor<R> extends LayerPlan.Visitor<R> {
    @Override
    default R activation(Activation plan) {
        throw new IllegalStateException("no block begins with " + plan);
    }

    @Override
    default R batchNormalization(LayerPlan.BatchNormalization plan) {
        throw new IllegalStateException("no block begins with " + plan);
    }

    @Override
    default R dropout(LayerPlan.Dropout plan) {
        throw new IllegalStateException("no block begins with " + plan);
    }
}
