package backprop.nn;

import java.util.Arrays;
import java.util.Optional;

/** What stands between two affine layers. */
public enum Activation {
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

    /** A new layer of this kind. */
    public abstract Layer layer();
}
