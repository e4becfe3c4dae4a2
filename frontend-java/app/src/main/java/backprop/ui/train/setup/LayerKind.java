package backprop.ui.train.setup;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerPlan;
import backprop.number.Numbers;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * What the builder of nets shows of a layer.
 *
 * @param name of its kind, in the language of the moment
 * @param field the number that can be set
 */
public record LayerKind(String name, Optional<Field> field) {
    /**
     * A layer's number.
     *
     * @param label the key of what it is called
     * @param with the same layer with another number, which may be none that can be
     */
    record Field(String label, String value, DoubleFunction<LayerPlan> with) {}

    private static final LayerPlan.Visitor<LayerKind> KINDS = new LayerPlan.Visitor<>() {
        @Override
        public LayerKind affine(LayerPlan.Affine plan) {
            return new LayerKind(
                    "Affine", Optional.of(new Field("train.net.width", plan.text(), LayerKind::affineWith)));
        }

        @Override
        public LayerKind activation(Activation plan) {
            return new LayerKind(Texts.text("train.layer." + plan.key()), Optional.empty());
        }

        @Override
        public LayerKind batchNormalization(LayerPlan.BatchNormalization plan) {
            return new LayerKind(Texts.text("train.layer.bn"), Optional.empty());
        }

        @Override
        public LayerKind dropout(LayerPlan.Dropout plan) {
            Field ratio = new Field("train.net.ratio", Numbers.full(plan.ratio()), LayerPlan.Dropout::new);
            return new LayerKind(Texts.text("train.layer.drop"), Optional.of(ratio));
        }
    };

    public static LayerKind of(LayerPlan layer) {
        return layer.accept(KINDS);
    }

    private static LayerPlan affineWith(double units) {
        return new LayerPlan.Affine(units == (int) units ? (int) units : -1);
    }

    /** Those that can be added, as they begin. */
    static List<LayerPlan> addable() {
        List<LayerPlan> kinds = new ArrayList<>();
        kinds.add(new LayerPlan.Affine(50));
        kinds.addAll(List.of(Activation.values()));
        kinds.add(new LayerPlan.BatchNormalization());
        kinds.add(new LayerPlan.Dropout(0.5));
        return kinds;
    }
}
