package backprop.ui.train.setup;

import backprop.browser.Address;
import backprop.run.RunSpec;
import backprop.session.settings.DataSource;
import backprop.session.settings.RunSettings;
import backprop.session.settings.SettingsError;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Which preset is asked for, until its settings are changed. */
final class ExperimentChoice {
    private final HTMLSelectElement select = Elements.byId("preset");

    ExperimentChoice(Consumer<Experiment> chosen) {
        for (Experiment preset : Experiment.values()) option(preset.key());
        option("");
        select.addEventListener(
                "change", event -> Experiment.find(select.getValue()).ifPresent(chosen));
        none();
    }

    private void option(String key) {
        HTMLOptionElement option = Elements.create("option");
        option.setValue(key);
        Texts.say(option, "train.preset." + (key.isEmpty() ? "own" : key));
        select.appendChild(option);
    }

    /** What the address asks for: its first variant. Without settings it is the notebook's run. */
    Optional<RunSpec> open(DataSource digits) {
        Optional<Experiment> asked = Address.parameter("preset").flatMap(Experiment::find);
        boolean plain = Link.parameters().isEmpty();
        select.setValue(asked.map(Experiment::key).orElse(plain ? Experiment.NOTEBOOK.key() : ""));
        return asked.map(preset -> preset.specs(digits).get(0));
    }

    /** A preset of the address that there is not. */
    Optional<SettingsError> mistake() {
        String all = String.join(
                ", ", Arrays.stream(Experiment.values()).map(Experiment::key).toList());
        return Address.parameter("preset")
                .filter(asked -> Experiment.find(asked).isEmpty())
                .map(asked -> new SettingsError("preset", SettingsError.Problem.UNKNOWN, List.of(asked, all)));
    }

    void none() {
        select.setValue("");
    }

    /** All variants, if a preset is asked for; else this one alone. */
    List<RunSpec> specs(RunSettings settings) {
        Optional<Experiment> preset = Experiment.find(select.getValue());
        return preset.map(it -> it.specs(settings.digits())).orElse(List.of(new RunSpec(settings, "")));
    }

    /** As a link says it. */
    Map<String, String> with(RunSettings asked) {
        Map<String, String> settings = asked.texts();
        Map<String, String> all = new LinkedHashMap<>();
        boolean compares = Experiment.find(select.getValue())
                .filter(preset -> preset != Experiment.NOTEBOOK)
                .isPresent();
        if (!compares) return settings;
        all.put("preset", select.getValue());
        all.put("data", settings.get("data"));
        settings.forEach((name, value) -> {
            if (name.startsWith("stop-")) all.put(name, value);
        });
        return all;
    }
}
