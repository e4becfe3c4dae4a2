package backprop.ui.train.setup;

import backprop.run.RunSpec;
import backprop.session.settings.DataSource;
import backprop.session.settings.RunSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The notebook's run, the experiments of the book's chapter 6, whose variants differ in one thing, and nets with convolution. */
enum Experiment {
    NOTEBOOK("notebook", "net=784-50-10", ""),
    /** Section 6.1.8. */
    OPTIMIZERS(
            "optimizers",
            "net=784-100-100-100-100-10 init=he batch=128 iterations=2000",
            "sgd: optimizer=sgd lr=0.01",
            "momentum: optimizer=momentum lr=0.01",
            "adagrad: optimizer=adagrad lr=0.01",
            "adam: optimizer=adam lr=0.001"),
    /** Section 6.2.4. */
    WEIGHTS(
            "weights",
            "net=784-100-100-100-100-10 batch=128 lr=0.01 iterations=2000",
            "normal: init=normal",
            "xavier: init=xavier",
            "he: init=he"),
    /** Section 6.3.2. */
    NORMALIZATION(
            "normalization",
            "lr=0.05 iterations=1200 init=normal",
            "plain: net=784-100-100-100-100-100-10",
            "bn: net=784-100-bn-relu-100-bn-relu-100-bn-relu-100-bn-relu-100-bn-relu-10"),
    /** Sections 6.4.1 to 6.4.3. */
    OVERFITTING(
            "overfitting",
            "samples=300 lr=0.05 iterations=600 init=he",
            "plain: net=784-100-100-100-10",
            "decay: net=784-100-100-100-10 decay=0.05",
            "dropout: net=784-100-relu-drop0.2-100-relu-drop0.2-100-relu-drop0.2-10"),
    /** Convolution and pooling twice, then the scores, as LeNet had it. */
    LENET(
            "lenet",
            "net=28x28-conv8@5-relu-pool2-conv16@5-relu-pool2-10 init=he optimizer=adam lr=0.003 iterations=1800",
            "twice: "),
    /** Section 7.5. */
    CONVOLUTION(
            "convolution",
            "net=28x28-conv30@5-relu-pool2-100-relu-10 optimizer=adam lr=0.001 iterations=3000",
            "once: ");

    private final String key;
    private final Map<String, String> common;
    private final List<String> variants;

    Experiment(String key, String common, String... variants) {
        this.key = key;
        this.common = settings(common);
        this.variants = List.of(variants);
    }

    static Optional<Experiment> find(String key) {
        return Arrays.stream(values()).filter(preset -> preset.key.equals(key)).findFirst();
    }

    /** Its name in links; "train.preset." and this is the key of its words. */
    String key() {
        return key;
    }

    /** One after the other they are run. */
    List<RunSpec> specs(DataSource digits) {
        List<RunSpec> specs = new ArrayList<>();
        for (String variant : variants) {
            int colon = variant.indexOf(':');
            Map<String, String> all = new LinkedHashMap<>(common);
            all.putAll(settings(variant.substring(colon + 1)));
            all.put("data", digits.key());
            String name = colon < 0 ? "notebook" : key + "." + variant.substring(0, colon);
            specs.add(new RunSpec(RunSettings.read(all).settings(), name));
        }
        return specs;
    }

    private static Map<String, String> settings(String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String part : backprop.text.Split.of(text, ' ')) {
            int equals = part.indexOf('=');
            if (equals > 0) settings.put(part.substring(0, equals), part.substring(equals + 1));
        }
        return settings;
    }
}
