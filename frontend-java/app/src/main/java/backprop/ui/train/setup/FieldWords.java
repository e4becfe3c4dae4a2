package backprop.ui.train.setup;

import backprop.run.comparison.ComparisonError;
import backprop.session.settings.SettingField;
import backprop.ui.dom.Texts;
import java.util.List;

/** What the fields of the settings, and what they can be, are called. */
final class FieldWords {
    private FieldWords() {}

    /** The key of its label. */
    static String label(SettingField field) {
        boolean hasOwn = field == SettingField.LR || field == SettingField.ACTIVATION;
        return (hasOwn ? "train.compare." : "train.") + field.key();
    }

    /** The key of one of its choices. */
    static String choice(SettingField field, String key) {
        if (field == SettingField.ACTIVATION)
            return key.equals("none") ? "train.compare.activation.none" : "train.layer." + key;
        return "train." + field.key() + "." + key;
    }

    /** The parameters of an error's sentence: fields by their names. */
    static String[] of(ComparisonError error) {
        List<String> words = error.parameters().stream()
                .map(text -> SettingField.find(text)
                        .map(field -> Texts.text("train.field." + field.key()))
                        .orElse(text))
                .toList();
        return words.toArray(new String[0]);
    }
}
