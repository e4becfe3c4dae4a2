package backprop.ui.train.setup;

import backprop.browser.Address;
import backprop.data.Dataset;
import backprop.number.Numbers;
import backprop.optim.OptimizerKind;
import backprop.run.Run;
import backprop.run.RunSpec;
import backprop.run.RunView;
import backprop.run.WorkerRoom;
import backprop.run.comparison.Comparison;
import backprop.run.comparison.ComparisonLink;
import backprop.run.comparison.Experiment;
import backprop.run.comparison.FormTexts;
import backprop.run.comparison.Remaining;
import backprop.run.estimate.StartPlan;
import backprop.script.RefusedException;
import backprop.session.Engine;
import backprop.session.settings.DataSource;
import backprop.session.settings.RunSettings;
import backprop.session.settings.SettingField;
import backprop.session.settings.SettingsError;
import backprop.session.settings.StopRules;
import backprop.train.TrainingPlan;
import backprop.ui.dom.Elements;
import backprop.ui.widget.DigitFiles;
import backprop.ui.widget.Notice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.teavm.jso.file.File;

/** What is asked for: by the address first, then by the form or a preset; and the address that says it. */
public final class TrainForm {
    private final SetupForm form = new SetupForm(this::changed, this::rated, this::stopped);
    private final ExperimentChoice presets = new ExperimentChoice(this::preset);
    private final ComparisonPanel panel = new ComparisonPanel(this::compared, this::selected);
    private final Drawings drawings = new Drawings(count -> form.data().drawings(count));
    private final ClassSet classSet = new ClassSet(this::classDigits);
    private final FileSet fileSet = new FileSet(new FileSet.Listener() {
        @Override
        public void chosen() {
            form.reveal();
            choose(DataSource.FILES);
        }

        @Override
        public void opened(int digits) {
            form.data().files(digits);
            other.run();
        }
    });
    private final Notice notice;
    private final Runnable other;
    private final DoubleConsumer rate;
    private final Consumer<StopRules> stop;
    private Comparison comparison = Comparison.of(RunSettings.usual());
    /** The one that the form shows. */
    private int row;

    private List<RunView> runs = List.of();
    private Optional<RunView> current = Optional.empty();

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
                Elements.byId("digits-save"), this::saved, () -> own(form.data().digits()));
    }

    /** As the programs of *Copy as code* look for them. */
    private String saved() {
        return form.data().digits() == DataSource.CLASS ? "class" : "digits";
    }

    /** A run that rests has learned from those that were given before. */
    private void classDigits(ClassSet.State state, int count) {
        form.data().classDigits(state, count);
        if (state == ClassSet.State.GIVEN && form.data().digits() == DataSource.CLASS) other.run();
    }

    /** What the address says; whether there is no mistake in it. */
    public boolean open() {
        ComparisonLink.Reading reading = ComparisonLink.read(Link.parameters());
        put(reading.comparison(), 0);
        reading.mistakes().forEach(form::show);
        reading.error().ifPresent(panel::show);
        Optional<String> engine =
                Address.parameter("engine").filter(key -> Engine.find(key).isEmpty());
        engine.ifPresent(key -> notice.error("engine.unknown", key));
        return reading.isRight() && engine.isEmpty();
    }

    private void put(Comparison comparison, int row) {
        this.comparison = comparison;
        this.row = Math.min(row, comparison.size() - 1);
        form.show(comparison, this.row);
        // Digits that are not here cannot be shown as chosen.
        applyTexts();
        show();
    }

    private void applyTexts() {
        comparison = FormTexts.apply(comparison, row, form.texts());
    }

    private void show() {
        presets.show(Experiment.of(comparison));
        panel.show(comparison, row);
        panel.showRuns(runs);
        summarize();
    }

    /** @param count 0 if the server has none: generated digits take their place */
    public void mnist(int count) {
        form.data().mnist(count);
        if (count == 0) {
            Comparison here = comparison;
            for (int i = 0; i < here.size(); i++)
                if (here.text(i, SettingField.DATA).equals(DataSource.MNIST.key()))
                    here = here.edit(i, SettingField.DATA, DataSource.GENERATED.key());
            comparison = here;
        }
        show();
    }

    /** What this browser alone has; none where it is too little. */
    public Optional<Dataset> own(DataSource digits) {
        return switch (digits) {
            case CLASS -> classSet.dataset();
            case FILES -> fileSet.dataset();
            default -> drawings.dataset();
        };
    }

    public OptimizerKind optimizer() {
        return plan().optimizer();
    }

    /** Of the run that is asked for. */
    public int iterations() {
        return plan().iterations();
    }

    public int perEpoch() {
        return plan().iterationsPerEpoch(Run.USUAL_DIGITS);
    }

    private TrainingPlan plan() {
        return comparison.read(row).settings().plan();
    }

    /** Whether that run is one of those that are asked for, with the learning rate it has come to. */
    public boolean isFor(RunView run) {
        return isRight() && comparison.runs().stream().anyMatch(it -> continues(it, run));
    }

    private static boolean continues(RunSettings settings, RunView run) {
        boolean isSame =
                new RunSpec(settings).continues(run.spec()) && run.spec().start() == 0;
        return isSame && settings.plan().learningRate() == run.rate();
    }

    /** The last of these that is asked for; without a word in the address the last of all. */
    public Optional<RunView> last(List<RunView> runs) {
        boolean plain = Link.parameters().isEmpty();
        return runs.stream().filter(run -> plain || isFor(run)).reduce((earlier, later) -> later);
    }

    /** The address to copy; none, and the first mistake in sight, if the form holds some. */
    public Optional<String> link() {
        return validate() ? Optional.of(address()) : Optional.empty();
    }

    private String address() {
        return Link.of(ComparisonLink.write(comparison));
    }

    /** The run that the form shows, if it can be. */
    public Optional<RunSettings> shown() {
        if (!validate()) return Optional.empty();
        RunSettings settings = comparison.read(row).settings();
        return haveDigits(List.of(settings)) ? Optional.of(settings) : Optional.empty();
    }

    /** The address of the run that the form shows, with more in it, which is not asked for by the form. */
    public Optional<String> link(Map<String, String> more) {
        return shown().map(settings -> {
            Map<String, String> all = new LinkedHashMap<>(settings.texts());
            all.putAll(more);
            return Link.of(all);
        });
    }

    /** Puts such a link into the address. */
    public void showLink(Map<String, String> more) {
        link(more).ifPresent(Link::show);
    }

    /** Digits that are dropped on the page. @return whether these files are such */
    public boolean accept(List<File> files) {
        return fileSet.accept(files);
    }

    private void choose(DataSource digits) {
        if (form.data().digits() != digits) compared(comparison.edit(row, SettingField.DATA, digits.key()), row);
    }

    /** What is still to be run of what is asked for; empty, and said, if it cannot be. */
    public Optional<List<RunSpec>> specs() {
        if (!validate()) return Optional.empty();
        List<RunSettings> left = Remaining.of(comparison.runs(), runs);
        return haveDigits(left)
                ? Optional.of(left.stream().map(it -> new RunSpec(it)).toList())
                : Optional.empty();
    }

    /** Else it is said. */
    private boolean haveDigits(List<RunSettings> asked) {
        Optional<DataSource> missing = asked.stream()
                .map(RunSettings::digits)
                .filter(digits -> digits.isOwn() && own(digits).isEmpty())
                .findFirst();
        if (missing.equals(Optional.of(DataSource.CLASS))) notice.error("train.data.class.start");
        else if (missing.equals(Optional.of(DataSource.FILES))) notice.error("train.files.start");
        else if (missing.isPresent()) notice.error("train.data.few-start", "" + Drawings.LEAST);
        return missing.isEmpty();
    }

    /** What Start will do; none where there are mistakes. */
    public Optional<StartPlan> plan(DeviceTimes times, WorkerRoom room) {
        if (!isRight()) return Optional.empty();
        List<RunSettings> asked = comparison.runs();
        List<RunSettings> left = Remaining.of(asked, runs);
        int atOnce =
                left.stream().mapToInt(run -> room.workersFor(run.plan())).min().orElseThrow();
        return Optional.of(StartPlan.of(left, asked.size() - left.size(), times.times(), atOnce, times.speed()));
    }

    private boolean isRight() {
        return comparison.isRight() && !form.isNetWrong();
    }

    private boolean validate() {
        form.check(comparison.read(row));
        if (!isRight()) form.reveal();
        return isRight();
    }

    /** The runs that there are, and the one that is looked at. */
    public void showRuns(List<RunView> runs, Optional<RunView> current) {
        this.runs = runs;
        this.current = current;
        panel.showRuns(runs);
    }

    /** That run's row, if it is one of those that are compared, and nobody is writing here. */
    public void showRow(RunView run) {
        int its = row(run);
        if (its >= 0 && its != row && !panel.isWrittenIn()) put(comparison, its);
    }

    private int row(RunView run) {
        if (comparison.isOneRun()) return -1;
        for (int i = 0; i < comparison.size(); i++)
            if (run.spec().isOf(comparison.read(i).settings())) return i;
        return -1;
    }

    /** That run once more, with the learning rate it has come to; or its row. */
    public void show(RunView run) {
        int its = row(run);
        if (its >= 0) {
            put(comparison, its);
            return;
        }
        put(Comparison.of(run.spec().settings()), 0);
        showRate(run.rate());
    }

    public void showRate(double rate) {
        form.put("lr", Numbers.full(rate));
        applyTexts();
        show();
    }

    /** In a field of the form. */
    private void changed() {
        applyTexts();
        form.check(comparison.read(row));
        asked();
    }

    /** In the table. */
    private void compared(Comparison comparison, int row) {
        put(comparison, row);
        asked();
    }

    private void selected(int row) {
        put(comparison, row);
    }

    private void preset(Experiment preset) {
        Comparison asked = preset.comparison()
                .edit(0, SettingField.DATA, form.data().digits().key());
        for (SettingField rule : SettingField.STOPS) asked = asked.edit(0, rule, comparison.text(row, rule));
        compared(asked, 0);
    }

    private void asked() {
        show();
        if (isRight()) Link.show(address());
        other.run();
    }

    /**
     * What a script asks for, by the names of links; what it leaves out is as usual, and the digits are those that are chosen.
     *
     * @throws RefusedException for what cannot be; the form stays as it is then
     */
    public void set(Map<String, String> texts) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.putIfAbsent("data", form.data().digits().key());
        RunSettings.Reading reading = RunSettings.read(all);
        for (SettingsError mistake : reading.mistakes()) throw Problems.refusal(mistake);
        compared(Comparison.of(reading.settings()), 0);
    }

    /** What the form asks for; the usual run while it holds a mistake. */
    public RunSettings settings() {
        return isRight() ? comparison.read(row).settings() : RunSettings.usual();
    }

    /** Acts at once on the run at work, where the form shows it, and on one that rests alone. */
    private void rated() {
        RunSettings before = comparison.read(row).settings();
        boolean isLive = comparison.isOneRun()
                || current.filter(run -> run.state().isBusy() && continues(before, run))
                        .isPresent();
        if (!isLive) {
            changed();
            return;
        }
        taken();
        if (isRight()) rate.accept(plan().learningRate());
    }

    private void taken() {
        applyTexts();
        form.check(comparison.read(row));
        show();
        if (isRight()) Link.show(address());
    }

    /** Acts at once too: a rule to stop makes no other run. */
    private void stopped() {
        taken();
        if (isRight()) stop.accept(comparison.read(row).settings().stop());
    }

    /** Also after a change of the language. */
    public void summarize() {
        if (isRight()) SetupForm.summarize(Elements.byId("setup-summary"), comparison);
    }

    /** All words in another language. */
    public void translate() {
        panel.translate(comparison, row);
        form.show(comparison, row);
        show();
    }
}
