package backprop.worker.host;

import backprop.browser.Download;
import backprop.browser.callback.Callback;
import backprop.points.PointFrame;
import backprop.points.PointLoop;
import backprop.session.Engine;
import backprop.session.MemoryBudgetException;
import backprop.tensor.BlockRowSum;
import backprop.tensor.JavaKernels;
import backprop.tensor.Kernels;
import backprop.worker.kernels.SimdKernels;
import backprop.worker.protocol.Message;
import backprop.worker.protocol.PointCodec;
import backprop.worker.scope.Transfer;
import backprop.worker.scope.WorkerConfig;
import backprop.worker.scope.WorkerScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.teavm.jso.typedarrays.ArrayBuffer;
import org.teavm.jso.typedarrays.Int8Array;

/** A run of the Points lab in a worker of its own. */
public final class PointWorker {
    /** Room for six layers of eight units all over the plane, several times. */
    private static final long BYTES = 32L << 20;

    private final List<Message> waiting = new ArrayList<>();
    private final Callback next = WorkerScope.turn(this::runTurn);
    private Optional<PointLoop> loop = Optional.empty();
    private boolean hasTurn;

    private PointWorker(WorkerConfig config) {
        WorkerScope.onMessage((text, bytes) -> read(new Message(text, Transfer.toJava(bytes))));
        // What came before this was heard by nobody: the page waits for this message.
        WorkerScope.post("", Int8Array.copyFromJavaArray(Message.NO_BYTES));
        if (config.engine() == Engine.SIMD)
            new Download(config.kernels())
                    .onFailure(() -> start(PointWorker::plain))
                    .buffer(code -> start(() -> fast(code)));
        else start(PointWorker::plain);
    }

    /** @param args see {@link WorkerConfig} */
    public static void main(String[] args) {
        new PointWorker(WorkerConfig.of(args));
    }

    /** A browser may have no room for one more memory before it has collected those of earlier runs. */
    private static Kernels fast(ArrayBuffer code) {
        try {
            return new SimdKernels(code, BYTES);
        } catch (MemoryBudgetException e) {
            return plain();
        }
    }

    private static Kernels plain() {
        return new JavaKernels(new BlockRowSum());
    }

    private void start(Supplier<Kernels> kernels) {
        loop = Optional.of(new PointLoop(kernels, WorkerScope::now, PointWorker::send));
        waiting.forEach(this::handle);
        waiting.clear();
    }

    private static void send(PointFrame frame) {
        Message message = PointCodec.encode(frame);
        WorkerScope.transfer(message.text(), Int8Array.fromJavaArray(message.bytes()));
    }

    private void read(Message message) {
        if (loop.isEmpty()) waiting.add(message);
        else handle(message);
    }

    private void handle(Message message) {
        loop.orElseThrow().handle(PointCodec.decodeCommand(message));
        scheduleTurn();
    }

    private void scheduleTurn() {
        if (hasTurn) return;
        hasTurn = true;
        next.run();
    }

    private void runTurn() {
        hasTurn = false;
        PointLoop loop = this.loop.orElseThrow();
        if (!loop.runSlice()) return;
        double idle = loop.idle();
        if (idle < 4) {
            scheduleTurn();
            return;
        }
        hasTurn = true;
        WorkerScope.runLater(next, idle);
    }
}
