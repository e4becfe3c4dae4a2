package backprop.worker.data;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Where the digits of a session come from. */
public interface DigitSource {
    /**
     * Gets them, bit by bit.
     *
     * @param begin told the training and the test digits as soon as their numbers are known
     * @param arrived called whenever more of them are there
     * @param missing told the path of what could not be got, for all the trying
     */
    void load(BiConsumer<PartialDataset, PartialDataset> begin, Runnable arrived, Consumer<String> missing);
}
