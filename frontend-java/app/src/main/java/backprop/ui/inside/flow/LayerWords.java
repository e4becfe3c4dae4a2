package backprop.ui.inside.flow;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerPlan;

/**
 * What a layer is called in formulas and texts, and what a 0 of it says.
 *
 * @param name in both languages alike
 * @param key the end of the keys of what is said about it
 * @param note the key of what stands below its numbers
 */
public record LayerWords(String name, String key, String note, Zero zero) {
    enum Zero {
        /** A sum that came out so: a number as any other. */
        CHANCE,
        /** The unit is off: it is hollow, and counted. */
        OFF,
        /** It is hollow, and not counted. */
        HOLLOW
    }

    private static final LayerPlan.Visitor<LayerWords> WORDS = new LayerPlan.Visitor<>() {
        @Override
        public LayerWords affine(LayerPlan.Affine plan) {
            return new LayerWords("Affine", "affine", "inside.sums", Zero.CHANCE);
        }

        @Override
        public LayerWords convolution(LayerPlan.Convolution plan) {
            return new LayerWords("Convolution", "convolution", "inside.sums", Zero.CHANCE);
        }

        @Override
        public LayerWords maxPooling(LayerPlan.MaxPooling plan) {
            return new LayerWords("Max Pooling", "pooling", "inside.passed", Zero.HOLLOW);
        }

        @Override
        public LayerWords globalAverage(LayerPlan.GlobalAverage plan) {
            return new LayerWords("Global Average", "average", "inside.passed", Zero.HOLLOW);
        }

        @Override
        public LayerWords activation(Activation plan) {
            String name =
                    switch (plan) {
                        case RELU -> "ReLU";
                        case SIGMOID -> "Sigmoid";
                        case TANH -> "tanh";
                    };
            return new LayerWords(name, plan.key(), "inside.values", Zero.OFF);
        }

        @Override
        public LayerWords batchNormalization(LayerPlan.BatchNormalization plan) {
            return new LayerWords("Batch Norm", "normalization", "inside.normalized", Zero.HOLLOW);
        }

        @Override
        public LayerWords dropout(LayerPlan.Dropout plan) {
            return new LayerWords("Dropout", "dropout", "inside.passed", Zero.HOLLOW);
        }
    };

    public static LayerWords of(LayerPlan layer) {
        return layer.accept(WORDS);
    }
}
