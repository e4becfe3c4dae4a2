package backprop.nn;

import java.util.Arrays;
import java.util.Optional;

/** What bends the sums of the units, so that two affine layers are more than one. Book, section 3.2. */
public enum Activation implements LayerPlan {
    RELU("relu") {
        @Override
        public Layer layer() {
            return new Relu();
        }
    },
    SIGMOID("sigmoid") {
        @Override
        public Layer layer() {
            return new Sigmoid();
        }
    },
    TANH("tanh") {
        @Override
        public Layer layer() {
            return new Tanh();
        }
    };

    private final String key;

    Activation(String key) {
        this.key = key;
    }

    public static Optional<Activation> find(String key) {
        return Arrays.stream(values())
                .filter(activation -> activation.key.equals(key))
                .findFirst();
    }

    /** Its name in files and links. */
    public String key() {
        return key;
    }

    @Override
    public String text() {
        return key;
    }

    /** A new layer of this kind. */
    public abstract Layer layer();
}
