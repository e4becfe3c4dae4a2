package backprop.ui.train.runs;

import backprop.number.Numbers;
import backprop.run.RunSpec;
import backprop.run.RunView;
import backprop.run.naming.Feature;
import backprop.run.naming.RunName;
import backprop.text.Split;
import backprop.ui.dom.LocalNumbers;
import backprop.ui.dom.Texts;
import java.util.Locale;

/** What runs are called, in the language of the moment. */
public final class RunNames {
    private RunNames() {}

    /** Its owner's name for it, or what sets it apart from the others that are shown. */
    public static String title(RunView run) {
        if (!run.name().isEmpty()) return run.name();
        String title = title(run.given());
        int start = run.spec().start();
        return start == 0 ? title : Texts.text("train.branch.title", title, LocalNumbers.grouped(start));
    }

    private static String title(RunName name) {
        String title = words(name.parts().get(0));
        for (RunName.Part part : name.parts().subList(1, name.parts().size()))
            title = Texts.text("train.name.and", title, words(part));
        return name.copy() == 1 ? title : Texts.text("train.name.copy", title, Integer.toString(name.copy()));
    }

    private static String words(RunName.Part part) {
        String key = "train.name." + part.feature().name().toLowerCase(Locale.ROOT);
        if (part.value().isEmpty()) return Texts.text(key + ".none");
        String value = value(part.feature(), part.value());
        return Texts.has(key) ? Texts.text(key, value) : value;
    }

    private static String value(Feature feature, String value) {
        return switch (feature) {
            case OPTIMIZER -> Texts.text("train.optimizer." + value);
            case INIT -> Texts.text("train.init." + value);
            case SAMPLING -> Texts.text("train.sampling." + value);
            case DATA -> Texts.text("train.data." + value);
            case ACTIVATION -> activations(value);
            case BATCH, SAMPLES, ITERATIONS ->
                LocalNumbers.grouped((int) Numbers.read(value).orElse(0));
            default -> value;
        };
    }

    private static String activations(String keys) {
        return String.join(
                ", ",
                Split.of(keys, ',').stream()
                        .map(key -> Texts.text("train.layer." + key.trim()))
                        .toList());
    }

    /** The optimizer. */
    static String note(RunSpec spec) {
        return Texts.text(
                "train.optimizer." + spec.settings().plan().optimizer().key());
    }
}
