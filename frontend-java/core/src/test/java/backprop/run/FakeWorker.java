package backprop.run;

import backprop.data.Samples;
import backprop.session.TrainingSession;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** A real session behind two queues that a test empties, message by message, as late as it likes. */
final class FakeWorker implements RunWorker {
    private record Emitted(int commands, Event event) {}

    final Command.Open open;
    private final RunWorker.Listener listener;
    private final Samples first, all, test;
    private final Queue<Command> sent = new ArrayDeque<>();
    private final Queue<Emitted> emitted = new ArrayDeque<>();
    private Optional<TrainingSession> session = Optional.empty();
    private int handled;
    private double time;
    private boolean usesFirst, usesAll, hasFailed;
    boolean isClosed;

    FakeWorker(Command.Open open, RunWorker.Listener listener, Samples first, Samples all, Samples test) {
        this.open = open;
        this.listener = listener;
        this.first = first;
        this.all = all;
        this.test = test;
        emit(new Event.Ready());
    }

    @Override
    public void send(Command command) {
        sent.add(command);
    }

    @Override
    public void close() {
        isClosed = true;
    }

    private void emit(Event event) {
        emitted.add(new Emitted(handled, event));
    }

    /** The files' index has come: the digits are counted, and the net exists. */
    void count() {
        if (session.isPresent() || hasFailed) return;
        Workspace workspace = new Workspace(new JavaKernels());
        session = Optional.of(new TrainingSession(workspace, open, () -> time += 40, this::emit));
        emit(new Event.Loading(0, all.size() + test.size(), all.size()));
    }

    void firstDigits() {
        count();
        if (usesFirst || open.whole() || hasFailed) return;
        usesFirst = true;
        session.get().use(first, test);
    }

    void allDigits() {
        count();
        if (usesAll || hasFailed) return;
        usesFirst = true;
        usesAll = true;
        session.get().use(all, test);
    }

    void fail() {
        session = Optional.empty();
        hasFailed = true;
        sent.clear();
        emit(new Event.Failed("broken", List.of()));
    }

    void missing() {
        emit(new Event.Missing("data/train-0.digits"));
    }

    /** Whether there was a command to handle. */
    boolean handle() {
        if (session.isEmpty() || sent.isEmpty()) return false;
        handled++;
        session.get().handle(sent.remove());
        return true;
    }

    /** A slice of work; whether there is more to be done. */
    boolean work() {
        return session.isPresent() && session.get().runSlice();
    }

    /** Whether there was an event to deliver. */
    boolean deliver() {
        if (isClosed || emitted.isEmpty()) return false;
        Emitted next = emitted.remove();
        listener.receive(next.commands(), next.event());
        return true;
    }

    void handleAll() {
        while (handle()) {}
    }

    void deliverAll() {
        while (deliver()) {}
    }

    /** Until nothing is on its way, and nothing to do. */
    void settle() {
        boolean moves = true;
        while (moves && !isClosed) {
            moves = handle();
            while (work()) moves = true;
            while (deliver()) moves = true;
        }
    }
}
