package backprop.nn.architecture;

import java.util.Arrays;
import java.util.Optional;

/** What bends the sums of the units, so that two affine layers are more than one. Book, section 3.2. */
public enum Activation implements LayerPlan {
    RELU("relu"),
    SIGMOID("sigmoid"),
    TANH("tanh");

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

    @Override
    public boolean gathers() {
        return false;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.activation(this);
    }
}
