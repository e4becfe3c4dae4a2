package backprop.run;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.LayerShape;
import backprop.session.protocol.Event;
import backprop.session.protocol.LayerStatistics;
import backprop.session.protocol.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** One run: what was asked for, where it stands, what has been seen of it. {@link RunController} alone moves it. */
public final class Run {
    /** Training digits of MNIST, and as many are generated. */
    public static final int USUAL_DIGITS = 60_000;

    private static final int KEPT_STATISTICS = 60;

    private final RunSpec spec;
    private final LineStyle style;
    private final LossHistory losses = new LossHistory();
    private final List<AccuracyMark> marks = new ArrayList<>();
    private final List<Event.Seen> statistics = new ArrayList<>();
    private final Throughput throughput = new Throughput();
    private RunState state = new RunState.Idle();
    private String name = "";
    private boolean isHidden;
    private double rate;
    private int perEpoch;
    private Optional<Snapshot> origin = Optional.empty();
    private Optional<Snapshot> snapshot = Optional.empty();
    private int keptIteration;
    private Optional<Event.Evaluated> evaluated = Optional.empty();
    private Optional<Event.FirstWeights> firstWeights = Optional.empty();

    public Run(RunSpec spec, LineStyle style) {
        this.spec = spec;
        this.style = style;
        rate = spec.settings().plan().learningRate();
        learnsFrom(USUAL_DIGITS);
    }

    /** One that begins with the weights of a file. */
    public static Run from(Snapshot origin, RunSpec spec, LineStyle style) {
        Run run = new Run(spec, style);
        run.origin = Optional.of(origin);
        run.snapshot = run.origin;
        return run;
    }

    /** One of an earlier visit, as far as it came. */
    public static Run of(RunRecord record, LineStyle style) {
        Run run = new Run(record.spec(), style);
        run.losses.add(record.losses());
        run.marks.addAll(record.marks());
        run.perEpoch = record.perEpoch();
        run.rate = record.rate();
        run.state = record.state();
        run.saved(record.snapshot(), true);
        return run;
    }

    public RunSpec spec() {
        return spec;
    }

    public LineStyle style() {
        return style;
    }

    /** What its owner calls it; empty for the name that it has by its spec. */
    public String name() {
        return name;
    }

    public void rename(String name) {
        this.name = name;
    }

    /** Whether its owner has taken it out of the charts. */
    public boolean isHidden() {
        return isHidden;
    }

    public void hide(boolean hidden) {
        isHidden = hidden;
    }

    public RunState state() {
        return state;
    }

    /** The learning rate it has come to. */
    public double rate() {
        return rate;
    }

    /** How many iterations make an epoch. */
    public int perEpoch() {
        return perEpoch;
    }

    public LossHistory losses() {
        return losses;
    }

    public List<AccuracyMark> marks() {
        return Collections.unmodifiableList(marks);
    }

    public List<Event.Seen> statistics() {
        return Collections.unmodifiableList(statistics);
    }

    public Throughput throughput() {
        return throughput;
    }

    /** Its weights, as they were told last. */
    public Optional<Snapshot> snapshot() {
        return snapshot;
    }

    public Optional<Event.Evaluated> evaluated() {
        return evaluated;
    }

    public Optional<Event.FirstWeights> firstWeights() {
        return firstWeights;
    }

    /** How many iterations are done. */
    public int iteration() {
        return losses.count();
    }

    /** How many there are in its plan. */
    public int iterations() {
        return spec.settings().plan().iterations();
    }

    public boolean isOver() {
        return iteration() >= iterations();
    }

    /** Whether its net rests, and is one. */
    public boolean canBeTested() {
        return snapshot.isPresent() && !state.isBusy() && !(state instanceof RunState.Diverged);
    }

    public double epoch(int iteration) {
        return (double) iteration / perEpoch;
    }

    /** The last at or before that iteration. */
    public Optional<AccuracyMark> mark(int iteration) {
        for (int i = marks.size() - 1; i >= 0; i--) {
            if (marks.get(i).iteration() <= iteration) return Optional.of(marks.get(i));
        }
        return Optional.empty();
    }

    /** Of all units behind a ReLU, when it was last looked; 0 if there are none. */
    public double deadShare() {
        if (statistics.isEmpty()) return 0;
        List<LayerShape> places = spec.settings().plan().architecture().layerShapes();
        double units = 0, dead = 0;
        for (LayerStatistics layer : statistics.get(statistics.size() - 1).layers()) {
            LayerShape place = places.get(layer.place());
            if (place.plan() != Activation.RELU) continue;
            units += place.outputs();
            dead += layer.dead() * place.outputs();
        }
        return dead / Math.max(units, 1);
    }

    /** For the picture of a run whose weights came from a file or an earlier visit. */
    public void show(Event.FirstWeights weights) {
        firstWeights = Optional.of(weights);
    }

    Optional<Snapshot> origin() {
        return origin;
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

    /** @param digits to learn from */
    void learnsFrom(int digits) {
        perEpoch = spec.settings().plan().iterationsPerEpoch(digits);
    }

    void progressed(Event.Progressed done) {
        losses.cut(done.progress().iteration() - done.losses().length);
        losses.add(done.losses());
        throughput.add(done.losses().length, done.milliseconds());
    }

    void evaluated(Event.Evaluated now) {
        evaluated = Optional.of(now);
        if (now.test().total() == 0) return;
        marks.removeIf(mark -> mark.iteration() >= now.iteration());
        marks.add(new AccuracyMark(
                now.iteration(), now.train().accuracy(), now.test().accuracy()));
    }

    void seen(Event.Seen seen) {
        statistics.removeIf(old -> old.iteration() >= seen.iteration());
        statistics.add(seen);
        // Every second of the older ones goes: the first stays, and the way that led here is still seen.
        if (statistics.size() > KEPT_STATISTICS)
            for (int i = statistics.size() - 2; i > 0; i -= 2) statistics.remove(i);
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
        losses.cut(iteration);
        keptIteration = Math.min(keptIteration, iteration);
        marks.removeIf(mark -> mark.iteration() > iteration);
        statistics.removeIf(seen -> seen.iteration() > iteration);
        if (evaluated.isPresent() && evaluated.get().iteration() > iteration) evaluated = Optional.empty();
    }

    void forgetStatistics() {
        statistics.clear();
    }
}
