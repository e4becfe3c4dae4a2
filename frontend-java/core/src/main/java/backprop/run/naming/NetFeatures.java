package backprop.run.naming;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerPlan;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What nets differ in.
 *
 * @param text the whole net, as links write it
 * @param sizes the net without batch norm, dropout and activations; or all of it, where that would not tell two nets apart
 * @param dropout the shares that are silenced, each once; "" for none
 * @param activation the kinds, each once; "" for none
 */
record NetFeatures(String text, String sizes, boolean hasBatchNorm, String dropout, String activation) {
    private static final LayerPlan.Visitor<Feature> FEATURES = new LayerPlan.Visitor<>() {
        @Override
        public Feature affine(LayerPlan.Affine plan) {
            return Feature.NET;
        }

        @Override
        public Feature convolution(LayerPlan.Convolution plan) {
            return Feature.NET;
        }

        @Override
        public Feature maxPooling(LayerPlan.MaxPooling plan) {
            return Feature.NET;
        }

        @Override
        public Feature globalAverage(LayerPlan.GlobalAverage plan) {
            return Feature.NET;
        }

        @Override
        public Feature activation(Activation plan) {
            return Feature.ACTIVATION;
        }

        @Override
        public Feature batchNormalization(LayerPlan.BatchNormalization plan) {
            return Feature.BATCH_NORM;
        }

        @Override
        public Feature dropout(LayerPlan.Dropout plan) {
            return Feature.DROPOUT;
        }
    };

    static NetFeatures of(Architecture net) {
        return new NetFeatures(
                net.text(),
                words(net, Feature.NET)
                        .collect(Collectors.joining("-", net.input().text() + "-", "")),
                words(net, Feature.BATCH_NORM).findAny().isPresent(),
                each(net, Feature.DROPOUT).replace("drop", ""),
                each(net, Feature.ACTIVATION));
    }

    private static Stream<String> words(Architecture net, Feature told) {
        return net.layers().stream()
                .filter(layer -> layer.accept(FEATURES) == told)
                .map(LayerPlan::text);
    }

    private static String each(Architecture net, Feature told) {
        return words(net, told).distinct().collect(Collectors.joining(", "));
    }

    /** Whether it is another net, and all that is said of both, but their texts, is the same. */
    boolean isMistakenFor(NetFeatures other) {
        return !text.equals(other.text)
                && new NetFeatures(other.text, sizes, hasBatchNorm, dropout, activation).equals(other);
    }

    NetFeatures inFull() {
        return new NetFeatures(text, text, hasBatchNorm, dropout, activation);
    }
}
