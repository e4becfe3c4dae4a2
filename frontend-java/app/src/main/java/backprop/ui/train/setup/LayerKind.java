package backprop.ui.train.setup;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerPlan;
import backprop.nn.architecture.LayerPlan.Convolution;
import backprop.nn.architecture.LayerPlan.MaxPooling;
import backprop.number.Numbers;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntFunction;

/**
 * What the builder of nets shows of a layer.
 *
 * @param name of its kind, in the language of the moment
 * @param fields the numbers that can be set: first the one beside the name
 */
public record LayerKind(String name, List<Field> fields) {
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
            return new LayerKind("Affine", List.of(new Field("train.net.width", plan.text(), LayerKind::affineWith)));
        }

        @Override
        public LayerKind convolution(LayerPlan.Convolution plan) {
            int filters = plan.filters(), size = plan.size(), stride = plan.stride(), padding = plan.padding();
            return new LayerKind(
                    Texts.text("train.layer.conv"),
                    List.of(
                            field("train.net.filters", filters, n -> new Convolution(n, size, stride, padding)),
                            field("train.net.window", size, n -> new Convolution(filters, n, stride, padding)),
                            field("train.net.stride", stride, n -> new Convolution(filters, size, n, padding)),
                            field("train.net.padding", padding, n -> new Convolution(filters, size, stride, n))));
        }

        /** A stride that is the window's side stays so. */
        @Override
        public LayerKind maxPooling(LayerPlan.MaxPooling plan) {
            int size = plan.size(), stride = plan.stride(), padding = plan.padding();
            boolean isSame = stride == size;
            return new LayerKind(
                    Texts.text("train.layer.pool"),
                    List.of(
                            field("train.net.window", size, n -> new MaxPooling(n, isSame ? n : stride, padding)),
                            field("train.net.stride", stride, n -> new MaxPooling(size, n, padding)),
                            field("train.net.padding", padding, n -> new MaxPooling(size, stride, n))));
        }

        @Override
        public LayerKind globalAverage(LayerPlan.GlobalAverage plan) {
            return new LayerKind(Texts.text("train.layer.gap"), List.of());
        }

        @Override
        public LayerKind activation(Activation plan) {
            return new LayerKind(Texts.text("train.layer." + plan.key()), List.of());
        }

        @Override
        public LayerKind batchNormalization(LayerPlan.BatchNormalization plan) {
            return new LayerKind(Texts.text("train.layer.bn"), List.of());
        }

        @Override
        public LayerKind dropout(LayerPlan.Dropout plan) {
            Field ratio = new Field("train.net.ratio", Numbers.full(plan.ratio()), LayerPlan.Dropout::new);
            return new LayerKind(Texts.text("train.layer.drop"), List.of(ratio));
        }
    };

    public static LayerKind of(LayerPlan layer) {
        return layer.accept(KINDS);
    }

    private static LayerPlan affineWith(double units) {
        return new LayerPlan.Affine(whole(units));
    }

    private static Field field(String label, int value, IntFunction<LayerPlan> with) {
        return new Field(label, Integer.toString(value), number -> with.apply(whole(number)));
    }

    /** What is no whole number is none that can be. */
    private static int whole(double number) {
        return number == (int) number ? (int) number : -1;
    }

    /** Those that can be added, as they begin. */
    static List<LayerPlan> addable() {
        List<LayerPlan> kinds = new ArrayList<>();
        kinds.add(new LayerPlan.Affine(50));
        kinds.addAll(List.of(Activation.values()));
        kinds.add(new Convolution(8, 5, 1, 0));
        kinds.add(new MaxPooling(2, 2, 0));
        kinds.add(new LayerPlan.GlobalAverage());
        kinds.add(new LayerPlan.BatchNormalization());
        kinds.add(new LayerPlan.Dropout(0.5));
        return kinds;
    }
}
