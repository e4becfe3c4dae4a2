package backprop.ui.train.setup;

import backprop.run.comparison.Comparison;
import backprop.session.settings.SettingField;
import backprop.session.settings.StopRules;
import backprop.ui.dom.Elements;
import java.util.List;
import java.util.Map;
import org.teavm.jso.dom.html.HTMLInputElement;

/** When a run is to stop before its end; an empty field is no rule. */
final class StopFields {
    static final List<String> NUMBERS = List.of(StopRules.LOSS, StopRules.ACCURACY, StopRules.STILL);

    private final HTMLInputElement dead = Elements.byId(StopRules.DEAD);

    /** @param changed told when a rule has changed, which acts at once */
    StopFields(Runnable changed) {
        for (String name : NUMBERS) field(name).addEventListener("change", event -> changed.run());
        dead.addEventListener("change", event -> changed.run());
    }

    private static HTMLInputElement field(String name) {
        return Elements.byId(name);
    }

    void show(Comparison comparison, int row) {
        for (String name : NUMBERS)
            field(name).setValue(comparison.text(row, SettingField.find(name).orElseThrow()));
        dead.setChecked(comparison.text(row, SettingField.STOP_DEAD).equals("1"));
    }

    void addTo(Map<String, String> settings) {
        for (String name : NUMBERS) {
            settings.put(name, field(name).getValue());
        }
        settings.put(StopRules.DEAD, dead.isChecked() ? "1" : "0");
    }
}
