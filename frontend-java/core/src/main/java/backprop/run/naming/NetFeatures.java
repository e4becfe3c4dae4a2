package backprop.run.naming;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerPlan;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What nets differ in.
 *
 * @param text the whole net, as links write it
 * @param sizes the net without batch norm, dropout and activations; or all of it, where that would not tell two nets apart
 * @param dropout the shares that are silenced, each once; "" for none
 * @param activation the kinds, each once; "" for none
 */
record NetFeatures(String text, String sizes, boolean hasBatchNorm, String dropout, String activation) {
    static NetFeatures of(Architecture net) {
        Predicate<LayerPlan> isNorm = LayerPlan.BatchNormalization.class::isInstance;
        Predicate<LayerPlan> isDropout = LayerPlan.Dropout.class::isInstance;
        Predicate<LayerPlan> isActivation = Activation.class::isInstance;
        Predicate<LayerPlan> isSize = isNorm.or(isDropout).or(isActivation).negate();
        String input = net.input().text();
        return new NetFeatures(
                net.text(),
                input + "-"
                        + net.layers().stream()
                                .filter(isSize)
                                .map(LayerPlan::text)
                                .collect(Collectors.joining("-")),
                net.layers().stream().anyMatch(isNorm),
                words(net, isDropout).replace("drop", ""),
                words(net, isActivation));
    }

    private static String words(Architecture net, Predicate<LayerPlan> which) {
        return net.layers().stream()
                .filter(which)
                .map(LayerPlan::text)
                .distinct()
                .collect(Collectors.joining(", "));
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
