package backprop.run.comparison;

import backprop.session.settings.RunSettings;
import backprop.session.settings.SettingField;
import backprop.text.Split;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The notebook's run, the experiments of the book's chapter 6, whose runs differ in one thing, and nets with convolution. */
public enum Experiment {
    NOTEBOOK("notebook", "net=784-50-10", ""),
    /** Section 6.1.8, and the two that the book leaves out. */
    OPTIMIZERS(
            "optimizers",
            "net=784-100-100-100-100-10 init=he batch=128 iterations=2000",
            "optimizer:sgd,momentum,nesterov,adagrad,rmsprop,adam;lr:0.01,0.01,0.01,0.01,0.001,0.001"),
    RATES("rates", "net=784-50-10 iterations=1000", "lr:0.01,0.03,0.1,0.3,1"),
    WIDTHS("widths", "init=he iterations=2000", "net:784-5-10,784-15-10,784-50-10,784-150-10"),
    /** Section 6.2.4. */
    WEIGHTS("weights", "net=784-100-100-100-100-10 batch=128 lr=0.01 iterations=2000", "init:normal,xavier,he"),
    /** Section 6.3.2. */
    NORMALIZATION(
            "normalization",
            "lr=0.05 iterations=1200 init=normal",
            "net:784-100-100-100-100-100-10," + "784-100-bn-relu-100-bn-relu-100-bn-relu-100-bn-relu-100-bn-relu-10"),
    /** Sections 6.4.1 to 6.4.3. */
    OVERFITTING(
            "overfitting",
            "samples=300 lr=0.05 iterations=600 init=he",
            "net:784-100-100-100-10,784-100-100-100-10,"
                    + "784-100-relu-drop0.2-100-relu-drop0.2-100-relu-drop0.2-10;decay:0,0.05,0"),
    /** Section 6.4.2. */
    DECAY("decay", "net=784-100-100-100-10 samples=300 lr=0.05 iterations=600 init=he", "decay:0,0.01,0.05,0.1"),
    /** Section 6.4.3. */
    DROPOUT(
            "dropout",
            "samples=300 lr=0.05 iterations=600 init=he",
            "net:784-100-100-100-10,784-100-relu-drop0.2-100-relu-drop0.2-100-relu-drop0.2-10,"
                    + "784-100-relu-drop0.5-100-relu-drop0.5-100-relu-drop0.5-10"),
    /** Convolution and pooling twice, then the scores, as LeNet had it. */
    LENET(
            "lenet",
            "net=28x28-conv8@5-relu-pool2-conv16@5-relu-pool2-10 init=he optimizer=adam lr=0.003 iterations=1800",
            ""),
    /** Section 7.5. */
    CONVOLUTION("convolution", "net=28x28-conv30@5-relu-pool2-100-relu-10 optimizer=adam lr=0.001 iterations=3000", "");

    private final String key;
    private final Comparison comparison;

    Experiment(String key, String common, String compare) {
        this.key = key;
        Map<String, String> texts = new LinkedHashMap<>();
        for (String part : Split.of(common, ' ')) {
            int equals = part.indexOf('=');
            texts.put(part.substring(0, equals), part.substring(equals + 1));
        }
        comparison = CompareText.read(Comparison.of(RunSettings.read(texts).settings()), compare);
    }

    public static Optional<Experiment> find(String key) {
        return Arrays.stream(values()).filter(preset -> preset.key.equals(key)).findFirst();
    }

    /** The one that this is, on whatever data, and whenever its runs are to stop. */
    public static Optional<Experiment> of(Comparison comparison) {
        if (!comparison.isRight() || comparison.varies(SettingField.DATA)) return Optional.empty();
        return Arrays.stream(values())
                .filter(preset -> preset.comparison.size() == comparison.size())
                .filter(preset -> preset.like(comparison).runs().equals(comparison.runs()))
                .findFirst();
    }

    private Comparison like(Comparison asked) {
        Comparison like = comparison.edit(0, SettingField.DATA, asked.text(0, SettingField.DATA));
        for (SettingField rule : SettingField.STOPS) like = like.edit(0, rule, asked.text(0, rule));
        return like;
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Experiment::key).toList();
    }

    /** Its name in links; "train.preset." and this is the key of its words. */
    public String key() {
        return key;
    }

    /** On MNIST. */
    public Comparison comparison() {
        return comparison;
    }
}
