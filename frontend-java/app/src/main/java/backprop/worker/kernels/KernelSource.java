package backprop.worker.kernels;

import backprop.tensor.Kernels;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where a worker gets its kernels. */
public interface KernelSource {
    /**
     * @param bytes that all its arrays will need
     * @param then told how to make them, which throws NoRoomException if there are not so many bytes
     * @param missing told the address of a file that cannot be had
     */
    void provide(long bytes, Consumer<Supplier<Kernels>> then, Consumer<String> missing);
}
