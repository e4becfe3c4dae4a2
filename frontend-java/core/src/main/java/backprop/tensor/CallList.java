package backprop.tensor;

import java.util.function.DoubleSupplier;

/**
 * Calls of kernels that can be replayed: the same kernels on the same matrices with the same numbers. Between two times
 * nothing may differ but what stands in the matrices; what else the calls do in Java may be left out.
 */
public interface CallList {
    /**
     * Makes these calls, and keeps them instead of those before.
     *
     * @param calls they give what the last of their kernels gives, if any gives a number
     * @return what they give
     */
    double record(DoubleSupplier calls);

    /**
     * Makes them again.
     *
     * @throws IllegalStateException before they were recorded
     */
    double replay();
}
