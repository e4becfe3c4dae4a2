package backprop.run.report;

import backprop.data.Sampling;
import backprop.nn.architecture.Activation;
import backprop.number.Numbers;
import backprop.run.RunView;
import backprop.session.settings.RunSettings;
import backprop.train.TrainingPlan;
import java.util.ArrayList;
import java.util.List;

/** What a run was set to do, in sentences. */
public final class SettingsWords {
    private final ReportWords words;

    public SettingsWords(ReportWords words) {
        this.words = words;
    }

    public String of(RunSettings settings) {
        return ReportWords.sentences(sentences(settings));
    }

    /** And how far it came, where that is not as it was set. */
    public String of(RunView run) {
        List<String> sentences = sentences(run.spec().settings());
        if (run.spec().start() > 0)
            sentences.add(words.text(
                    "report.settings.branch", ReportWords.grouped(run.spec().start())));
        if (!run.isOver()) sentences.add(words.text("report.settings.partly", ReportWords.grouped(run.iteration())));
        if (run.rate() != run.spec().settings().plan().learningRate())
            sentences.add(words.text("report.settings.rate", Numbers.formatShort(run.rate())));
        return ReportWords.sentences(sentences);
    }

    private List<String> sentences(RunSettings settings) {
        TrainingPlan plan = settings.plan();
        List<String> sentences = new ArrayList<>();
        sentences.add(words.text(
                "report.settings",
                net(plan),
                words.text("report.data." + settings.digits().key()),
                words.text("train.optimizer." + plan.optimizer().key()),
                Numbers.formatShort(plan.learningRate()),
                ReportWords.grouped(plan.iterations()),
                ReportWords.grouped(plan.batchSize())));
        sentences.add(words.text(
                "report.settings.begin",
                words.text("train.init." + plan.initialization().key()),
                Integer.toString(plan.seed())));
        if (plan.weightDecay() != 0)
            sentences.add(words.text("report.settings.decay", Numbers.formatShort(plan.weightDecay())));
        if (plan.samples() != 0)
            sentences.add(words.text("report.settings.samples", ReportWords.grouped(plan.samples())));
        if (plan.sampling() == Sampling.SHUFFLED_EPOCHS) sentences.add(words.text("report.settings.sampling"));
        return sentences;
    }

    private String net(TrainingPlan plan) {
        String net = plan.architecture().text();
        return plan.architecture()
                .activation()
                .map(Activation::key)
                .map(key -> words.text("report.net", net, words.text("train.layer." + key)))
                .orElse(net);
    }
}
