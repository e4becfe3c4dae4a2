package backprop.worker;

import backprop.tensor.Kernels;
import java.util.function.Consumer;

/** Where a worker gets its kernels. */
interface KernelSource {
    /** @param bytes that all its arrays will need; NoRoomException is thrown if there are none */
    void provide(long bytes, Consumer<Kernels> then);
}
