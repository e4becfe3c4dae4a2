package backprop.run;

import backprop.run.history.RunHistory;
import backprop.run.naming.NamedRun;
import backprop.run.naming.RunName;
import backprop.run.naming.RunNaming;
import backprop.session.protocol.Event;
import backprop.session.protocol.Snapshot;
import backprop.session.protocol.TrainerCheckpoint;
import backprop.session.settings.StopRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * One run: what was asked for, where it stands, what has been seen of it. {@link RunController} alone moves it; all others see
 * it by {@link #view}, and name it when they ask the controller for something.
 */
public final class Run {
    /** Training digits of MNIST, and as many are generated. */
    public static final int USUAL_DIGITS = 60_000;

    private static final int KEPT_STATISTICS = 60;

    private RunSpec spec;
    private LineStyle style;
    private LossHistory losses = new LossHistory();
    private List<AccuracyMark> marks = List.of();
    private List<Event.Seen> statistics = List.of();
    private final Throughput throughput = new Throughput();
    private RunState state = new RunState.Idle();
    private String name = "";
    private RunName given;
    private boolean isHidden;
    private double rate;
    private int perEpoch;
    private RunHistory history = new RunHistory(true);
    private Optional<Snapshot> origin = Optional.empty();
    private Optional<Snapshot> snapshot = Optional.empty();
    private int keptIteration;
    private Optional<Event.Evaluated> evaluated = Optional.empty();
    private Optional<Event.FirstWeights> firstWeights = Optional.empty();

    Run(RunSpec spec, LineStyle style) {
        this.spec = spec;
        this.style = style;
        rate = spec.settings().plan().learningRate();
        setTrainingSize(USUAL_DIGITS);
        given = RunNaming.of(List.of(named())).get(0);
    }

    /** One that begins with the weights of a file. */
    public static Run from(Snapshot origin, String name, RunSpec spec, LineStyle style) {
        Run run = new Run(spec, style);
        run.name = name;
        run.origin = Optional.of(origin);
        run.snapshot = run.origin;
        run.history = new RunHistory(false);
        return run;
    }

    /** One that goes on from where another was at {@link RunSpec#start()}. */
    static Run branch(Run parent, Snapshot weights, TrainerCheckpoint state, RunSpec spec, LineStyle style) {
        Run run = new Run(spec, style);
        run.losses = run.losses.followedBy(parent.losses.until(spec.start()).toArray());
        run.marks = until(spec.start(), parent.marks, AccuracyMark::iteration);
        run.perEpoch = parent.perEpoch;
        run.origin = Optional.of(weights);
        run.saved(weights, true);
        run.history = new RunHistory(false);
        run.history.add(state);
        run.state = new RunState.Paused();
        return run;
    }

    /** One of an earlier visit, as far as it came. */
    public static Run of(RunRecord record, LineStyle style) {
        Run run = new Run(record.spec(), style);
        run.name = record.name();
        run.isHidden = record.isHidden();
        run.losses = run.losses.followedBy(record.losses());
        run.marks = List.copyOf(record.marks());
        run.perEpoch = record.perEpoch();
        run.rate = record.rate();
        run.state = record.state();
        run.history = record.history();
        run.saved(record.snapshot(), true);
        return run;
    }

    /** What there is to be seen of it now. */
    public RunView view() {
        return new RunView(
                this,
                spec,
                style,
                name,
                given,
                isHidden,
                state,
                rate,
                perEpoch,
                losses,
                marks,
                statistics,
                throughput.perSecond(),
                snapshot,
                evaluated,
                firstWeights);
    }

    RunSpec spec() {
        return spec;
    }

    LineStyle style() {
        return style;
    }

    void style(LineStyle style) {
        this.style = style;
    }

    /** As it is told apart from others. */
    NamedRun named() {
        return new NamedRun(spec.settings(), rate, !isHidden, !name.isEmpty());
    }

    /** What it is called beside the others, where its owner has not named it. */
    void assignName(RunName given) {
        this.given = given;
    }

    String name() {
        return name;
    }

    void rename(String name) {
        this.name = name;
    }

    void hide(boolean hidden) {
        isHidden = hidden;
    }

    RunState state() {
        return state;
    }

    double rate() {
        return rate;
    }

    int perEpoch() {
        return perEpoch;
    }

    Throughput throughput() {
        return throughput;
    }

    /** Its weights, as they came last. */
    Optional<Snapshot> snapshot() {
        return snapshot;
    }

    int iteration() {
        return losses.count();
    }

    int iterations() {
        return spec.settings().plan().iterations();
    }

    boolean isOver() {
        return iteration() >= iterations();
    }

    void show(Event.FirstWeights weights) {
        firstWeights = Optional.of(weights);
    }

    /** The weights that it begins with, where its seed does not give them; of a branch that was kept they are in its first state. */
    Optional<Snapshot> origin() {
        if (origin.isEmpty() && start() > 0)
            origin = history.weights(spec.settings().plan().architecture(), start());
        return origin;
    }

    /** The iteration that it begins after. */
    int start() {
        return spec.start();
    }

    RunHistory history() {
        return history;
    }

    /** Up to where what it learned is kept: a first impression is not. */
    int keptIteration() {
        return keptIteration;
    }

    void enter(RunState state) {
        this.state = state;
    }

    void rate(double rate) {
        this.rate = rate;
    }

    void stopWhen(StopRules rules) {
        spec = spec.with(rules);
    }

    /** @param digits to learn from */
    void setTrainingSize(int digits) {
        perEpoch = spec.settings().plan().iterationsPerEpoch(digits);
    }

    void progressed(Event.Progressed done) {
        losses =
                losses.until(done.progress().iteration() - done.losses().length).followedBy(done.losses());
        throughput.add(done.losses().length, done.milliseconds());
    }

    void evaluated(Event.Evaluated now) {
        evaluated = Optional.of(now);
        if (now.test().total() == 0) return;
        AccuracyMark mark = new AccuracyMark(
                now.iteration(), now.train().accuracy(), now.test().accuracy());
        marks = List.copyOf(with(mark, marks, AccuracyMark::iteration));
    }

    void seen(Event.Seen seen) {
        List<Event.Seen> all = with(seen, statistics, Event.Seen::iteration);
        // Every second of the older ones goes: the first stays, and the way that led here is still seen.
        if (all.size() > KEPT_STATISTICS) for (int i = all.size() - 2; i > 0; i -= 2) all.remove(i);
        statistics = List.copyOf(all);
    }

    void saved(Snapshot now, boolean kept) {
        snapshot = Optional.of(now);
        if (kept) keptIteration = now.iteration();
    }

    /** Whether it is known how it reads test digits, but fewer than so many. */
    boolean isTestedOnFewer(int digits) {
        return evaluated.filter(it -> it.test().total() < digits).isPresent();
    }

    /** As it was after that iteration: what came later is forgotten. */
    void back(int iteration) {
        losses = losses.until(iteration);
        history.back(iteration);
        keptIteration = Math.min(keptIteration, iteration);
        marks = until(iteration, marks, AccuracyMark::iteration);
        statistics = until(iteration, statistics, Event.Seen::iteration);
        if (evaluated.isPresent() && evaluated.get().iteration() > iteration) evaluated = Optional.empty();
    }

    void clearStatistics() {
        statistics = List.of();
    }

    /** Without what came later. */
    private static <T> List<T> until(int last, List<T> all, ToIntFunction<T> iteration) {
        return all.stream().filter(it -> iteration.applyAsInt(it) <= last).toList();
    }

    /** In place of what came then, or later. */
    private static <T> List<T> with(T added, List<T> all, ToIntFunction<T> iteration) {
        List<T> more = new ArrayList<>(until(iteration.applyAsInt(added) - 1, all, iteration));
        more.add(added);
        return more;
    }
}
