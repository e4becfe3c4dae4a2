package backprop.ui.train.setup;

import backprop.run.comparison.CompareText;
import backprop.run.comparison.ComparisonError;
import backprop.run.comparison.Suggestions;
import backprop.session.settings.SettingField;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** A field and the values that are to be compared, which begin as suggestions. */
final class VaryForm {
    private static final List<SettingField> FIELDS = List.of(
            SettingField.LR,
            SettingField.OPTIMIZER,
            SettingField.NET,
            SettingField.ACTIVATION,
            SettingField.INIT,
            SettingField.BATCH,
            SettingField.DECAY,
            SettingField.SEED,
            SettingField.SAMPLES,
            SettingField.SAMPLING,
            SettingField.ITERATIONS,
            SettingField.DATA);

    private final HTMLSelectElement field = Elements.byId("vary-field");
    private final HTMLInputElement values = Elements.byId("vary-values");
    private final HTMLElement problem = Elements.byId("compare-problem");
    private final Function<SettingField, String> value;

    /**
     * @param value what a field has now
     * @param vary told what is to be compared
     */
    VaryForm(Function<SettingField, String> value, BiConsumer<SettingField, List<String>> vary) {
        this.value = value;
        for (SettingField each : FIELDS) {
            HTMLOptionElement option = Elements.create("option");
            option.setValue(each.key());
            Texts.show(option, FieldWords.label(each));
            field.appendChild(option);
        }
        field.addEventListener("change", event -> suggest());
        Runnable apply = () -> vary.accept(chosen(), CompareText.values(chosen(), values.getValue()));
        Elements.byId("vary").addEventListener("click", event -> apply.run());
        values.addEventListener("keydown", event -> {
            if (!((KeyboardEvent) event).getKey().equals("Enter")) return;
            event.preventDefault();
            apply.run();
        });
    }

    private SettingField chosen() {
        return SettingField.find(field.getValue()).orElse(SettingField.LR);
    }

    void suggestIfBlank() {
        if (values.getValue().isBlank()) suggest();
    }

    void suggest() {
        clear();
        values.setValue(String.join(", ", Suggestions.of(chosen(), value.apply(chosen()))));
    }

    void focus() {
        field.focus();
    }

    void clear() {
        Texts.clear(problem);
        values.removeAttribute("aria-invalid");
    }

    void showProblem(ComparisonError error) {
        values.setAttribute("aria-invalid", "true");
        show(error);
    }

    /** What a link says and cannot be. */
    void show(ComparisonError error) {
        Texts.show(problem, "train.compare.problem." + error.problem(), FieldWords.of(error));
    }
}
