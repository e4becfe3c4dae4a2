package backprop.ui.train.setup;

import backprop.browser.Address;
import backprop.data.Dataset;
import backprop.number.Numbers;
import backprop.run.Run;
import backprop.run.RunSpec;
import backprop.run.RunView;
import backprop.session.Engine;
import backprop.session.settings.DataSource;
import backprop.session.settings.RunSettings;
import backprop.session.settings.SettingsError;
import backprop.session.settings.StopRules;
import backprop.train.TrainingPlan;
import backprop.ui.dom.Elements;
import backprop.ui.widget.DigitFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** What is asked for: by the address first, then by the form or a preset; and the address that says it. */
public final class TrainForm {
    private final SetupForm form = new SetupForm(this::changed, this::rated, this::stopped);
    private final ExperimentChoice presets = new ExperimentChoice(this::preset);
    private final Drawings drawings = new Drawings(count -> form.data().drawings(count));
    private final ClassSet classSet = new ClassSet(count -> form.data().classDigits(count));
    private final Notice notice;
    private final Runnable other;
    private final DoubleConsumer rate;
    private final Consumer<StopRules> stop;
    private TrainingPlan plan = RunSettings.usual().plan();

    /**
     * @param other told when something else is asked for
     * @param rate told a learning rate, which acts on the run at work: it stays the same run
     * @param stop told when a run is to stop, which acts on the run at work, too
     */
    public TrainForm(Notice notice, Runnable other, DoubleConsumer rate, Consumer<StopRules> stop) {
        this.stop = stop;
        this.notice = notice;
        this.other = other;
        this.rate = rate;
        new DigitFiles(
                Elements.byId("digits-save"), "digits", () -> own(form.data().digits()));
    }

    /** What the address says; whether there is no mistake in it. */
    public boolean open() {
        RunSettings.Reading reading = RunSettings.read(Link.parameters());
        form.show(reading.settings());
        StopRules rules = reading.settings().stop();
        presets.open(form.data().digits())
                .ifPresent(task -> form.show(task.settings().with(rules)));
        List<SettingsError> mistakes = new ArrayList<>(reading.mistakes());
        presets.mistake().ifPresent(mistakes::add);
        mistakes.forEach(form::show);
        Optional<String> engine =
                Address.parameter("engine").filter(key -> Engine.find(key).isEmpty());
        engine.ifPresent(key -> notice.error("engine.unknown", key));
        summarize();
        return mistakes.isEmpty() && engine.isEmpty();
    }

    /** @param count 0 if the server has none */
    public void mnist(int count) {
        form.data().mnist(count);
        summarize();
    }

    /** What this browser alone has; none where it is too little. */
    public Optional<Dataset> own(DataSource digits) {
        return digits == DataSource.CLASS ? classSet.dataset() : drawings.dataset();
    }

    /** Of the run that is asked for. */
    public int iterations() {
        return plan.iterations();
    }

    public int perEpoch() {
        return plan.iterationsPerEpoch(Run.USUAL_DIGITS);
    }

    /** Whether that run is what is asked for, with the learning rate it has come to. */
    public boolean isFor(RunView run) {
        return form.settings()
                .filter(it -> it.plan().learningRate() == run.rate())
                .filter(it -> new RunSpec(it, "").continues(run.spec()))
                .isPresent();
    }

    /** The last of these that is asked for; without a word in the address the last of all. */
    public Optional<RunView> last(List<RunView> runs) {
        boolean plain = Link.parameters().isEmpty();
        return runs.stream().filter(run -> plain || isFor(run)).reduce((earlier, later) -> later);
    }

    /** The address to copy; none, and the first mistake in sight, if the form holds some. */
    public Optional<String> link() {
        return settled().map(this::link);
    }

    private String link(RunSettings settings) {
        return Link.of(presets.with(settings));
    }

    /** Empty, and said, if it cannot be. */
    public Optional<List<RunSpec>> specs() {
        Optional<RunSettings> settings = settled();
        if (settings.isEmpty()) return Optional.empty();
        DataSource digits = settings.get().digits();
        boolean few = digits.isOwn() && own(digits).isEmpty();
        if (few) notice.error("train.data.few-start", "" + Drawings.LEAST);
        StopRules rules = settings.get().stop();
        return few
                ? Optional.empty()
                : Optional.of(presets.specs(settings.get()).stream()
                        .map(spec -> spec.with(rules))
                        .toList());
    }

    private Optional<RunSettings> settled() {
        Optional<RunSettings> settings = form.read();
        if (settings.isEmpty()) form.reveal();
        return settings;
    }

    /** That run once more, with the learning rate it has come to. */
    public void show(RunView run) {
        presets.none();
        form.show(run.spec().settings());
        showRate(run.rate());
        summarize();
    }

    public void showRate(double rate) {
        form.put("lr", Numbers.full(rate));
    }

    private void changed() {
        presets.none();
        form.read().ifPresent(it -> Link.show(Link.of(it.texts())));
        summarize();
        other.run();
    }

    private void preset(Experiment preset) {
        StopRules rules = form.settings().map(RunSettings::stop).orElse(StopRules.NONE);
        RunSettings first = preset.specs(form.data().digits()).get(0).settings().with(rules);
        form.show(first);
        Link.show(link(first));
        summarize();
        other.run();
    }

    private void rated() {
        Optional<RunSettings> settings = form.read();
        if (settings.isEmpty()) return;
        rate.accept(settings.get().plan().learningRate());
        Link.show(link(settings.get()));
        summarize();
    }

    private void stopped() {
        Optional<RunSettings> settings = form.read();
        if (settings.isEmpty()) return;
        stop.accept(settings.get().stop());
        Link.show(link(settings.get()));
    }

    /** A variant with another rate is none of the preset's. */
    public void leavePreset() {
        presets.none();
    }

    /** Also after a change of the language. */
    public void summarize() {
        form.settings().ifPresent(settings -> {
            plan = settings.plan();
            form.summarize(Elements.byId("setup-summary"), settings);
        });
    }
}
