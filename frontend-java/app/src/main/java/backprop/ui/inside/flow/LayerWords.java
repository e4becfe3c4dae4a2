package backprop.ui.inside.flow;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerPlan;

/**
 * What a layer is called in formulas and texts.
 *
 * @param name in both languages alike
 * @param key the end of the keys of what is said about it
 * @param note the key of what stands below its numbers
 */
public record LayerWords(String name, String key, String note) {
    private static final LayerPlan.Visitor<LayerWords> WORDS = new LayerPlan.Visitor<>() {
        @Override
        public LayerWords affine(LayerPlan.Affine plan) {
            return new LayerWords("Affine", "affine", "inside.sums");
        }

        @Override
        public LayerWords convolution(LayerPlan.Convolution plan) {
            return new LayerWords("Convolution", "convolution", "inside.sums");
        }

        @Override
        public LayerWords maxPooling(LayerPlan.MaxPooling plan) {
            return new LayerWords("Max Pooling", "pooling", "inside.passed");
        }

        @Override
        public LayerWords globalAverage(LayerPlan.GlobalAverage plan) {
            return new LayerWords("Global Average", "average", "inside.passed");
        }

        @Override
        public LayerWords activation(Activation plan) {
            String name =
                    switch (plan) {
                        case RELU -> "ReLU";
                        case SIGMOID -> "Sigmoid";
                        case TANH -> "tanh";
                    };
            return new LayerWords(name, plan.key(), "inside.values");
        }

        @Override
        public LayerWords batchNormalization(LayerPlan.BatchNormalization plan) {
            return new LayerWords("Batch Norm", "normalization", "inside.normalized");
        }

        @Override
        public LayerWords dropout(LayerPlan.Dropout plan) {
            return new LayerWords("Dropout", "dropout", "inside.passed");
        }
    };

    public static LayerWords of(LayerPlan layer) {
        return layer.accept(WORDS);
    }
}
