package backprop.run.search;

import backprop.run.RunWorker;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Workers that a test lets load, answer and fail when it likes; what they find depends on what is asked alone. */
final class StubWorkers implements RunWorker.Factory {
    final List<Stub> all = new ArrayList<>();

    @Override
    public RunWorker start(Command.Open open, RunWorker.Listener listener) {
        Stub stub = new Stub(listener);
        all.add(stub);
        return stub;
    }

    List<Stub> open() {
        return all.stream().filter(stub -> !stub.isClosed).toList();
    }

    static double accuracy(double rate, double decay) {
        return 1 / (1 + Math.abs(rate - 0.1) + decay);
    }

    static final class Stub implements RunWorker {
        private final RunWorker.Listener listener;
        Optional<Command.Try> asked = Optional.empty();
        boolean isClosed;

        private Stub(RunWorker.Listener listener) {
            this.listener = listener;
        }

        @Override
        public void send(Command command) {
            if (isClosed || asked.isPresent())
                throw new AssertionError("two trials in one worker, or one that has ended");
            asked = Optional.of((Command.Try) command);
        }

        @Override
        public void close() {
            isClosed = true;
        }

        void load() {
            listener.receive(0, new Event.Opened(600, 200));
        }

        /** As if its loss were no number where the rate is above 1. */
        void answer() {
            if (asked.isEmpty()) return;
            Command.Try now = asked.get();
            asked = Optional.empty();
            boolean hasDiverged = now.rate() > 1;
            double accuracy = hasDiverged ? 0 : accuracy(now.rate(), now.decay());
            listener.receive(0, new Event.Tried(300, accuracy, hasDiverged));
        }

        void fail() {
            asked = Optional.empty();
            listener.receive(0, new Event.Failed("broken", List.of("")));
        }
    }
}
