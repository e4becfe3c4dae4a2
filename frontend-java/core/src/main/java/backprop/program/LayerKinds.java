package backprop.program;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerPlan;

/** Which kinds of layers a net has, so that a program defines no others. */
record LayerKinds(Architecture net) {
    boolean has(Class<? extends LayerPlan> kind) {
        return net.layers().stream().anyMatch(kind::isInstance);
    }

    boolean has(Activation activation) {
        return net.layers().contains(activation);
    }

    boolean hasWindows() {
        return has(LayerPlan.Convolution.class) || has(LayerPlan.MaxPooling.class);
    }

    boolean normalizes() {
        return has(LayerPlan.BatchNormalization.class);
    }

    /** The place of the first affine layer that takes pictures: a row is made of them before it; −1 where none is. */
    int flattenedBefore() {
        var shapes = net.layerShapes();
        if (!net.usesPictures()) return -1;
        for (int i = 0; i < shapes.size(); i++) {
            LayerPlan plan = shapes.get(i).plan();
            if (plan.makesRow()) return plan.needsPicture() ? -1 : i;
        }
        return -1;
    }
}
