package backprop.run.certificate;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.run.RunWorker;
import backprop.session.MemoryBudgetException;
import backprop.session.MemoryEstimate;
import backprop.session.TrainingSession;
import backprop.session.protocol.Command;
import backprop.tensor.Kernels;
import backprop.tensor.Workspace;
import java.util.ArrayDeque;
import java.util.Queue;

/** A run in the thread of its owner: what it is sent it handles in {@link #run}, until it has nothing to do or is closed. */
public final class LocalWorker implements RunWorker {
    private final Kernels kernels;
    private final Dataset train, test;
    private final Queue<Command> sent = new ArrayDeque<>();
    private RunWorker.Listener listener;
    private TrainingSession session;
    private int handled;
    private boolean isClosed;

    public LocalWorker(Kernels kernels, Dataset train, Dataset test) {
        this.kernels = kernels;
        this.train = train;
        this.test = test;
    }

    /**
     * Takes its run; once.
     *
     * @throws MemoryBudgetException if the net is larger than sessions may be
     */
    public LocalWorker start(Command.Open open, RunWorker.Listener listener) {
        long bytes = MemoryEstimate.of(open.plan(), train.size() + test.size());
        if (bytes > MemoryEstimate.MOST) throw new MemoryBudgetException(bytes);
        this.listener = listener;
        session = new TrainingSession(
                new Workspace(kernels), open, () -> System.nanoTime() / 1e6, event -> listener.receive(handled, event));
        return this;
    }

    @Override
    public void send(Command command) {
        sent.add(command);
    }

    @Override
    public void close() {
        isClosed = true;
    }

    public void run() {
        session.use(Samples.of(kernels, train), Samples.of(kernels, test));
        while (!isClosed && step()) {}
    }

    /** Whether there may be more to do. */
    private boolean step() {
        if (sent.isEmpty()) return session.runSlice() || !sent.isEmpty();
        handled++;
        session.handle(sent.remove());
        return true;
    }
}
