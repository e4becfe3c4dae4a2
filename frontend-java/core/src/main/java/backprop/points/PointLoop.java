package backprop.points;

import backprop.tensor.Kernels;
import backprop.tensor.Workspace;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Leads a run in its worker: trains in slices between commands, and gives a frame when one is wanted and something has changed.
 * So there are never more frames than the page can draw, and training waits for none.
 */
public final class PointLoop {
    /** Milliseconds of a slice, and of the time over which speed is measured. */
    private static final double SLICE = 9, MEASURED = 500;
    /** Time is asked for after so many mini-batches. */
    private static final int STEPS_A_LOOK = 4;

    private final Supplier<Kernels> kernels;
    private final DoubleSupplier clock;
    private final Consumer<PointFrame> frames;
    private Optional<PointRun> run = Optional.empty();
    private Surfaces surfaces;
    private int number;
    private boolean isRunning;
    private boolean isWanted = true;
    private boolean hasChanged;
    private StopGoal goal = StopGoal.NEVER;
    /** Whether the goal held when it was last asked: a run stops where it comes to hold, and can be started again there. */
    private boolean held;

    private boolean hasReached;
    private double perSecond;
    private double owed;
    private double last;
    private double measuredFrom;
    private int measuredSteps;
    private double speed = Double.NaN;

    /**
     * @param kernels new ones for each run
     * @param clock in milliseconds
     */
    public PointLoop(Supplier<Kernels> kernels, DoubleSupplier clock, Consumer<PointFrame> frames) {
        this.kernels = kernels;
        this.clock = clock;
        this.frames = frames;
    }

    public void handle(PointCommand command) {
        if (command instanceof PointCommand.Open open) open(open);
        else if (command instanceof PointCommand.NextFrame) isWanted = true;
        else if (command instanceof PointCommand.StopWhen stop) stopWhen(stop.goal());
        else run.ifPresent(it -> handle(it, command));
        show();
    }

    private void stopWhen(StopGoal goal) {
        this.goal = goal;
        held = false;
    }

    private void open(PointCommand.Open command) {
        PointRun opened = new PointRun(new Workspace(kernels.get()), command.settings());
        number = command.run();
        run = Optional.of(opened);
        surfaces = new Surfaces(opened);
        held = false;
        stop();
    }

    private void handle(PointRun run, PointCommand command) {
        if (command instanceof PointCommand.Start start) start(start.perSecond());
        if (command instanceof PointCommand.Pause) stop();
        if (command instanceof PointCommand.Step step) steps(run, step.count());
        if (command instanceof PointCommand.Epoch) steps(run, run.perEpoch() - run.iteration() % run.perEpoch());
        if (command instanceof PointCommand.Reset) {
            run.restart();
            held = false;
            stop();
        }
        if (command instanceof PointCommand.Rate rate) run.rate(rate.rate());
        if (command instanceof PointCommand.SetWeight set) {
            run.set(set.place(), set.value());
            hasChanged = true;
        }
    }

    private void start(double perSecond) {
        this.perSecond = perSecond;
        hasReached = false;
        if (!isRunning) {
            last = clock.getAsDouble();
            measuredFrom = last;
            measuredSteps = 0;
            // The first mini-batch at once, however slow the others come.
            owed = 1;
        }
        isRunning = true;
        hasChanged = true;
    }

    private void steps(PointRun run, int count) {
        stop();
        for (int i = 0; i < count; i++) run.step();
    }

    private void stop() {
        isRunning = false;
        hasReached = false;
        speed = Double.NaN;
        hasChanged = true;
    }

    /** A slice of training, and a frame where one is due. Whether there is more to do. */
    public boolean runSlice() {
        if (run.isPresent() && isRunning) train(run.get());
        show();
        return isRunning;
    }

    /** Milliseconds until there is something to train; 0 while there is. */
    public double idle() {
        if (!isRunning || perSecond == 0) return 0;
        return Math.max(0, (1 - owed) * 1000 / perSecond);
    }

    private void train(PointRun run) {
        double now = clock.getAsDouble();
        double end = now + SLICE;
        if (perSecond > 0) owed = Math.min(owed + (now - last) * perSecond / 1000, Math.max(1, perSecond / 10));
        last = now;
        int before = run.iteration();
        while (clock.getAsDouble() < end && !run.hasDiverged() && !hasReached && (perSecond == 0 || owed >= 1)) {
            int count = perSecond == 0 ? STEPS_A_LOOK : (int) Math.min(STEPS_A_LOOK, owed);
            for (int i = 0; i < count && !hasReached; i++) {
                run.step();
                checkGoal(run);
            }
            if (perSecond > 0) owed -= count;
        }
        measure(run.iteration() - before);
        if (run.iteration() != before) hasChanged = true;
        if (run.hasDiverged()) stop();
        if (hasReached) {
            stop();
            hasReached = true;
        }
    }

    /** Asks the goal at the end of an epoch. */
    private void checkGoal(PointRun run) {
        if (goal.kind() == StopGoal.Kind.NEVER || run.iteration() % run.perEpoch() != 0) return;
        boolean holds = goal.holds(run);
        hasReached = holds && !held;
        held = holds;
    }

    private void measure(int steps) {
        measuredSteps += steps;
        double passed = clock.getAsDouble() - measuredFrom;
        if (passed < MEASURED) return;
        speed = measuredSteps * 1000 / passed;
        measuredSteps = 0;
        measuredFrom += passed;
    }

    private void show() {
        if (!isWanted || !hasChanged || run.isEmpty()) return;
        isWanted = false;
        hasChanged = false;
        frames.accept(frame(run.get()));
    }

    private PointFrame frame(PointRun run) {
        byte[] painted = new byte[surfaces.units() * Surfaces.SIZE];
        surfaces.write(painted, 0);
        Score training = run.trainingScore();
        return new PointFrame(
                number,
                run.iteration(),
                run.perEpoch(),
                training,
                run.testScore(),
                isRunning,
                run.hasDiverged(),
                hasReached,
                speed,
                run.unitStates(),
                run.weights(),
                painted);
    }
}
