package backprop.session.settings;

import backprop.data.Dataset;
import backprop.tensor.Shape;
import java.util.Arrays;
import java.util.Optional;

/** What a session learns from. */
public enum DataSource {
    /** From the server, in parts. */
    MNIST("mnist"),
    /** Made in the browser. */
    GENERATED("generated"),
    /** The student's own; every fifth is kept for the test. */
    DRAWN("drawn"),
    /** A class's, as its board gathered them in this browser; every fifth is kept for the test. */
    CLASS("class"),
    /** Two files of this device; every fifth is kept for the test. */
    FILES("files");

    private final String key;

    DataSource(String key) {
        this.key = key;
    }

    public static Optional<DataSource> find(String key) {
        return Arrays.stream(values()).filter(digits -> digits.key.equals(key)).findFirst();
    }

    /** Whether this browser alone has them: they come with the order. */
    public boolean isOwn() {
        return this == DRAWN || this == CLASS || this == FILES;
    }

    /** Of one sample. */
    public Shape shape() {
        return Dataset.SHAPE;
    }

    public int classes() {
        return Dataset.CLASSES;
    }

    /** Its name in links. */
    public String key() {
        return key;
    }
}
