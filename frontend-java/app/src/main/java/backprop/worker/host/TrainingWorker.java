package backprop.worker.host;

import backprop.browser.callback.Callback;
import backprop.data.Dataset;
import backprop.file.FileException;
import backprop.session.MemoryBudgetException;
import backprop.session.MemoryEstimate;
import backprop.session.TrainingSession;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.tensor.Kernels;
import backprop.tensor.Workspace;
import backprop.worker.data.DigitSource;
import backprop.worker.data.DrawnDigits;
import backprop.worker.data.GeneratedParts;
import backprop.worker.data.MnistParts;
import backprop.worker.data.PartialDataset;
import backprop.worker.kernels.KernelSource;
import backprop.worker.protocol.CommandCodec;
import backprop.worker.protocol.Message;
import backprop.worker.protocol.StampedEvent;
import backprop.worker.scope.Transfer;
import backprop.worker.scope.WorkerConfig;
import backprop.worker.scope.WorkerScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.typedarrays.Int8Array;

/** A session in a worker of its own: commands come in, digits come in, and between them it works. */
final class TrainingWorker {
    private static final int FEWEST_DRAWN = 2;

    private final WorkerConfig config;
    private final KernelSource source;
    private final Callback next;
    private final List<Command> waiting = new ArrayList<>();
    private Optional<TrainingSession> session = Optional.empty();
    /** The last that was opened, whose digits are still there. */
    private Optional<Opening> opened = Optional.empty();

    private int handled;
    private boolean isOpen;
    private boolean hasTurn;
    private boolean hasFailed;

    TrainingWorker(WorkerConfig config, KernelSource source) {
        this.config = config;
        this.source = source;
        next = WorkerScope.turn(() -> guarded(this::runTurn));
        WorkerScope.onMessage((text, bytes) -> guarded(() -> read(new Message(text, Transfer.toJava(bytes)))));
        emit(new Event.Ready());
    }

    private void read(Message message) {
        Command command = CommandCodec.decode(message);
        if (command instanceof Command.Close) close();
        else if (!isOpen && command instanceof Command.Open open) open(open);
        else if (session.isEmpty()) waiting.add(command);
        else {
            handle(command);
            scheduleTurn();
        }
    }

    private void handle(Command command) {
        handled++;
        session.orElseThrow().handle(command);
    }

    private void open(Command.Open open) {
        isOpen = true;
        if (open.digits().isOwn() && drawn(open) < FEWEST_DRAWN) {
            fail("few-drawings", Integer.toString(FEWEST_DRAWN));
            return;
        }
        Opening opening = new Opening(open);
        Optional<Opening> before = opened;
        opened = Optional.of(opening);
        if (before.isEmpty() || !opening.reuse(before.get())) load(opening);
    }

    private void load(Opening opening) {
        digits(opening.open)
                .load(
                        (train, test) -> guarded(() -> opening.load(train, test)),
                        () -> guarded(opening::arrived),
                        this::missing);
    }

    /** Ready for another session. */
    private void close() {
        session = Optional.empty();
        isOpen = false;
        waiting.clear();
        handled = 0;
        emit(new Event.Ready());
    }

    private static int drawn(Command.Open open) {
        return open.drawn().map(Dataset::size).orElse(0);
    }

    private DigitSource digits(Command.Open open) {
        return switch (open.digits()) {
            case MNIST -> new MnistParts(config.root());
            case GENERATED -> new GeneratedParts(config.templates(), open.plan().samples());
            case DRAWN, CLASS, FILES -> new DrawnDigits(open.drawn().orElseThrow());
        };
    }

    /** From the command to the session, and until it has all digits. */
    private final class Opening {
        private final Command.Open open;
        private PartialDataset train;
        private PartialDataset test;
        private boolean usesFirst;
        private boolean usesAll;

        Opening(Command.Open open) {
            this.open = open;
        }

        void load(PartialDataset train, PartialDataset test) {
            this.train = train;
            this.test = test;
            long bytes = bytes();
            if (bytes > MemoryEstimate.MOST) throw new MemoryBudgetException(bytes);
            source.provide(bytes, kernels -> guarded(() -> useKernels(kernels.get())), TrainingWorker.this::missing);
        }

        private long bytes() {
            int digits = PartialDataset.room(
                            train.size() + added().map(Dataset::size).orElse(0))
                    + PartialDataset.room(test.size());
            return MemoryEstimate.of(open.plan(), digits);
        }

        private void useKernels(Kernels kernels) {
            train.listWith(kernels, added());
            test.listWith(kernels, Optional.empty());
            source.mark();
            start(kernels);
            if (train.hasFirst() && test.hasFirst()) arrived();
        }

        private void start(Kernels kernels) {
            Workspace home = new Workspace(kernels);
            session = Optional.of(new TrainingSession(home, open, WorkerScope::now, TrainingWorker.this::emit));
            waiting.forEach(TrainingWorker.this::handle);
        }

        /** Whether it could begin with the digits of the session before, which are all there. */
        boolean reuse(Opening before) {
            boolean areSame = open.digits() == before.open.digits()
                    && open.plan().samples() == before.open.plan().samples()
                    && open.drawn().isEmpty()
                    && before.open.drawn().isEmpty();
            if (!areSame || !before.hasAll()) return false;
            train = before.train;
            test = before.test;
            Optional<Kernels> kernels = source.reuse(bytes());
            kernels.ifPresent(this::start);
            if (kernels.isPresent()) arrived();
            return kernels.isPresent();
        }

        private boolean hasAll() {
            return train != null && train.isWhole() && test.isWhole();
        }

        void arrived() {
            if (hasFailed) return;
            emit(new Event.Loading(train.here() + test.here(), train.size() + test.size(), train.size()));
            int wanted = open.plan().samples();
            boolean hasAll = train.has(wanted) && test.isWhole();
            boolean hasFirst = train.hasFirst() && test.hasFirst();
            if (usesAll || !hasAll && (usesFirst || open.whole() || !hasFirst)) return;
            usesFirst = true;
            usesAll = hasAll;
            session.orElseThrow().use(train.samples(wanted), test.samples(0));
            scheduleTurn();
        }

        /** The student's own digits, where they are learned beside others: before these, for they are there at once. */
        private Optional<Dataset> added() {
            return open.digits().isOwn() ? Optional.empty() : open.drawn();
        }
    }

    private void runTurn() {
        hasTurn = false;
        if (session.isPresent() && session.get().runSlice()) scheduleTurn();
    }

    private void scheduleTurn() {
        if (hasTurn) return;
        hasTurn = true;
        next.run();
    }

    /** What goes wrong is told; a worker that says nothing any more looks like one that works. */
    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (MemoryBudgetException e) {
            fail("no-room", Long.toString(e.bytes() >> 20));
        } catch (FileException e) {
            fail("bad-weights", e.getMessage());
        } catch (RuntimeException | Error e) {
            fail("broken", String.valueOf(e));
        }
    }

    /** The worker ends, and with it what it still loads or makes. */
    private void fail(String code, String parameter) {
        session = Optional.empty();
        hasFailed = true;
        emit(new Event.Failed(code, List.of(parameter)));
        WorkerScope.end();
    }

    private void missing(String path) {
        emit(new Event.Missing(path));
    }

    private void emit(Event event) {
        Message message = new StampedEvent(handled, event).encode();
        WorkerScope.post(message.text(), Int8Array.copyFromJavaArray(message.bytes()));
    }
}
