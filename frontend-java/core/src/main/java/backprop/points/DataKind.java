package backprop.points;

import java.util.Arrays;
import java.util.Optional;

/** Where points come from. */
public enum DataKind {
    CIRCLE("circle", 5),
    XOR("xor", 2),
    GAUSS("gauss", 5),
    SPIRAL("spiral", 5),
    MOONS("moons", 2),
    STRIPES("stripes", 5),
    /** Class 1 above the graph of a function of x₁, class 0 below. */
    FUNCTION("function", 2),
    /** Put there by the visitor, or read from a file of rows. */
    OWN("own", 5);

    private final String key;
    private final int mostClasses;

    DataKind(String key, int mostClasses) {
        this.key = key;
        this.mostClasses = mostClasses;
    }

    public static Optional<DataKind> find(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /** Its name in links. */
    public String key() {
        return key;
    }

    public int mostClasses() {
        return mostClasses;
    }
}
