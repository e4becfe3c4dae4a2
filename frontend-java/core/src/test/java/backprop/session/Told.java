package backprop.session;

import backprop.data.Samples;
import backprop.nn.architecture.Architecture;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.protocol.Snapshot;
import backprop.session.settings.DataSource;
import backprop.tensor.JavaKernels;
import backprop.tensor.Workspace;
import backprop.train.Blots;
import backprop.train.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A session of a small net on blots, and what it has told; its clock ticks whenever it is read. */
final class Told {
    static final Samples TRAIN = Blots.samples(1000);
    static final Samples TEST = Blots.samples(200);
    static final TrainingPlan PLAN = TrainingPlan.notebook()
            .with(Architecture.parse("784-20-10"))
            .withLearningRate(0.5)
            .withIterations(60);

    private final List<Event> events = new ArrayList<>();
    private double time;

    TrainingSession opened(TrainingPlan plan, Optional<Snapshot> from) {
        Command.Open open = new Command.Open(plan, DataSource.MNIST, true, from);
        TrainingSession session =
                new TrainingSession(new Workspace(new JavaKernels()), open, () -> time += 4, events::add);
        session.use(TRAIN, TEST);
        return session;
    }

    /** What others are to end with, whatever they were told on the way. */
    String weightsOfAPlainRun(int iterations) {
        TrainingSession session = opened(PLAN, Optional.empty());
        session.handle(new Command.Run(iterations));
        work(session);
        return last(Event.Saved.class).sha256();
    }

    static void work(TrainingSession session) {
        while (session.runSlice()) {}
    }

    <E extends Event> List<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    <E extends Event> E last(Class<E> kind) {
        List<E> all = all(kind);
        return all.get(all.size() - 1);
    }
}
