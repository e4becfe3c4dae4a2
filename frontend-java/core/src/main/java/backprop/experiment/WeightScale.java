package backprop.experiment;

import backprop.nn.Initialization;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** How widely the first weights are spread; with 1, the first try of the book, which no net of the lab begins with. Book, section 6.2. */
public enum WeightScale {
    ONE("1", inputs -> 1),
    HUNDREDTH("normal", Initialization.NORMAL::standardDeviation),
    XAVIER("xavier", Initialization.XAVIER::standardDeviation),
    HE("he", Initialization.HE::standardDeviation);

    private final String key;
    private final IntToDoubleFunction deviation;

    WeightScale(String key, IntToDoubleFunction deviation) {
        this.key = key;
        this.deviation = deviation;
    }

    /** @throws IllegalArgumentException if there is none of that name */
    public static WeightScale of(String key) {
        return Arrays.stream(values())
                .filter(scale -> scale.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scale of weights is called " + key));
    }

    /** Its name in links, where it has one. */
    public String key() {
        return key;
    }

    /** The standard deviation for a unit with so many inputs. */
    public double deviation(int inputs) {
        return deviation.applyAsDouble(inputs);
    }
}
