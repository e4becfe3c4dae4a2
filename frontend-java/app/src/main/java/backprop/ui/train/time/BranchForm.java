package backprop.ui.train.time;

import backprop.number.Numbers;
import backprop.optim.OptimizerKind;
import backprop.run.RunSpec;
import backprop.run.RunView;
import backprop.session.settings.RunSettings;
import backprop.session.settings.SettingsError;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.train.setup.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** With which learning rate and optimizer a branch goes on. */
final class BranchForm {
    private final HTMLInputElement rate = Elements.byId("branch-lr");
    private final HTMLSelectElement optimizer = Elements.byId("branch-optimizer");
    private final HTMLElement problem = Elements.byId("branch-problem");

    /** @param pressed told when a branch is wanted */
    BranchForm(Runnable pressed) {
        for (OptimizerKind each : OptimizerKind.values()) {
            HTMLOptionElement option = Elements.create("option");
            option.setValue(each.key());
            Texts.show(option, "train.optimizer." + each.key());
            optimizer.appendChild(option);
        }
        optimizer.addEventListener("change", event -> OptimizerKind.find(optimizer.getValue())
                .ifPresent(kind -> rate.setValue(Numbers.full(kind.usualRate()))));
        HTMLElement form = Elements.byId("branch-form");
        form.addEventListener("submit", event -> {
            event.preventDefault();
            pressed.run();
        });
    }

    /** What the run itself goes on with. */
    void show(RunView run) {
        rate.setValue(Numbers.full(run.rate()));
        optimizer.setValue(run.spec().settings().plan().optimizer().key());
        clear();
    }

    private void clear() {
        Texts.clear(problem);
        rate.removeAttribute("aria-invalid");
    }

    /** Empty, and said, where that cannot be. */
    Optional<RunSpec> spec(RunView parent, int iteration) {
        clear();
        if (iteration >= parent.iterations()) {
            Texts.show(problem, "train.branch.end");
            return Optional.empty();
        }
        Map<String, String> texts = new LinkedHashMap<>(parent.spec().settings().texts());
        texts.put("lr", rate.getValue());
        texts.put("optimizer", optimizer.getValue());
        RunSettings.Reading reading = RunSettings.read(texts);
        for (SettingsError mistake : reading.mistakes()) {
            Problems.show(problem, mistake);
            rate.setAttribute("aria-invalid", "true");
            rate.focus();
            return Optional.empty();
        }
        return Optional.of(new RunSpec(reading.settings(), iteration));
    }

    /** A run that is lost there cannot be gone on with. */
    void showProblem() {
        Texts.show(problem, "train.branch.lost");
    }
}
