package backprop.run;

import backprop.data.Dataset;
import backprop.data.Samples;
import backprop.nn.architecture.Architecture;
import backprop.session.protocol.Command;
import backprop.session.protocol.Event;
import backprop.session.settings.DataSource;
import backprop.session.settings.RunSettings;
import backprop.train.Blots;
import backprop.train.TrainingPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A controller with fake workers and a fake clock, and what a page would receive. */
final class RunsPage implements RunController.Listener {
    static final int ITERATIONS = 200;
    private static final Samples FIRST = Blots.samples(20), ALL = Blots.samples(60), TEST = Blots.samples(10);

    static final RunSpec SPEC = spec(0.1);

    private Runnable whenIdle = () -> {};
    BiConsumer<RunView, Event> whenReceived = (run, event) -> {};
    final List<FakeWorker> workers = new ArrayList<>();
    final List<Run> evicted = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final RunController controller;
    Optional<List<RunSpec>> requested = Optional.of(List.of(SPEC));

    RunsPage() {
        this(1);
    }

    /** @param slots how many runs may work side by side */
    RunsPage(int slots) {
        WorkerRoom room = new WorkerRoom(slots, 1L << 30);
        controller = new RunController(room, this::start, this::timer, digits -> Optional.<Dataset>empty(), this);
    }

    static RunSpec spec(double rate) {
        TrainingPlan plan = TrainingPlan.notebook()
                .with(Architecture.parse("784-8-10"))
                .withBatchSize(2)
                .withLearningRate(rate)
                .withIterations(ITERATIONS);
        return new RunSpec(new RunSettings(plan, DataSource.MNIST));
    }

    private RunWorker start(Command.Open open, RunWorker.Listener listener) {
        FakeWorker worker = new FakeWorker(open, listener, FIRST, ALL, TEST);
        workers.add(worker);
        return worker;
    }

    private IdleTimer timer(double milliseconds, Runnable task) {
        whenIdle = task;
        return () -> {};
    }

    void passIdleTime() {
        whenIdle.run();
    }

    /** The last one that was started for what this run is. */
    FakeWorker worker(Run run) {
        for (int i = workers.size() - 1; i >= 0; i--)
            if (workers.get(i).open.plan().equals(run.spec().settings().plan())) return workers.get(i);
        throw new AssertionError("no worker for " + run.spec());
    }

    FakeWorker worker() {
        return workers.get(workers.size() - 1);
    }

    /** As from a fast server: all digits are there at once. */
    Run started() {
        controller.handle(RunCommand.START);
        worker().deliver();
        worker().allDigits();
        worker().deliverAll();
        worker().handleAll();
        worker().deliverAll();
        return run();
    }

    Run run() {
        return controller.view().current().orElseThrow().run();
    }

    List<Run> runs() {
        return controller.view().runs().stream().map(RunView::run).toList();
    }

    @Override
    public Optional<List<RunSpec>> requested() {
        return requested;
    }

    @Override
    public void received(RunView run, Event event) {
        events.add(event);
        whenReceived.accept(run, event);
    }

    @Override
    public void evicted(RunView run) {
        evicted.add(run.run());
    }

    @Override
    public void selected() {}
}
