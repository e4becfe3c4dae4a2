package backprop.ui.train.setup;

import backprop.run.comparison.Experiment;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Which experiment the form asks for, if it asks for one. */
final class ExperimentChoice {
    private final HTMLSelectElement select = Elements.byId("preset");

    ExperimentChoice(Consumer<Experiment> chosen) {
        for (Experiment preset : Experiment.values()) option(preset.key());
        option("");
        select.addEventListener(
                "change", event -> Experiment.find(select.getValue()).ifPresent(chosen));
    }

    private void option(String key) {
        HTMLOptionElement option = Elements.create("option");
        option.setValue(key);
        Texts.show(option, "train.preset." + (key.isEmpty() ? "own" : key));
        select.appendChild(option);
    }

    /** None: the user's own. */
    void show(Optional<Experiment> experiment) {
        select.setValue(experiment.map(Experiment::key).orElse(""));
    }
}
