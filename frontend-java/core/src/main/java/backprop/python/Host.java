package backprop.python;

import backprop.python.array.JavaKernels;
import backprop.python.array.Kernels;
import java.util.Optional;

/** What the surroundings of a program give it. Every method has a sensible default. */
public interface Host {
    /** What the program writes, piece by piece, while it runs. */
    default void print(String text) {}

    /** Asked every so many steps. */
    default boolean isStopped() {
        return false;
    }

    /** How many steps a run or a call may take: a step is a statement, or as much work. */
    default long steps() {
        return Long.MAX_VALUE;
    }

    /** How many bytes a program may hold, roughly. */
    default long memory() {
        return 512L << 20;
    }

    /** How deep a program may nest its calls, in Java calls; what fits into a stack of 512 kB. */
    default int depth() {
        return 3000;
    }

    /** Of np.random, until the program sets one. */
    default int seed() {
        return 0;
    }

    /**
     * A module besides those that Python and NumPy bring.
     *
     * @param name as import says it, such as {@code dataset.mnist}
     */
    default Optional<HostModule> module(String name) {
        return Optional.empty();
    }

    /** The products of float64 matrices. */
    default Kernels kernels() {
        return new JavaKernels();
    }
}
