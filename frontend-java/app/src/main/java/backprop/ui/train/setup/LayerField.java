package backprop.ui.train.setup;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerPlan;
import backprop.number.Numbers;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * The number of a layer that its owner can set.
 *
 * @param label the key of what it is called
 * @param with the same layer with another number, which may be none that can be
 */
record LayerField(String label, String value, DoubleFunction<LayerPlan> with) {
    private static final LayerPlan.Visitor<Optional<LayerField>> FIELDS = new LayerPlan.Visitor<>() {
        @Override
        public Optional<LayerField> affine(LayerPlan.Affine plan) {
            return Optional.of(new LayerField("train.net.width", plan.text(), LayerField::affineWith));
        }

        @Override
        public Optional<LayerField> activation(Activation plan) {
            return Optional.empty();
        }

        @Override
        public Optional<LayerField> batchNormalization(LayerPlan.BatchNormalization plan) {
            return Optional.empty();
        }

        @Override
        public Optional<LayerField> dropout(LayerPlan.Dropout plan) {
            return Optional.of(new LayerField("train.net.ratio", Numbers.full(plan.ratio()), LayerPlan.Dropout::new));
        }
    };

    static Optional<LayerField> of(LayerPlan layer) {
        return layer.accept(FIELDS);
    }

    private static LayerPlan affineWith(double units) {
        return new LayerPlan.Affine(units == (int) units ? (int) units : -1);
    }
}
