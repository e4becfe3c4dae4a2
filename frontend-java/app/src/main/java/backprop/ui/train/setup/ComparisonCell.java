package backprop.ui.train.setup;

import backprop.run.comparison.Comparison;
import backprop.session.settings.SettingField;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** What one run has for one field: chosen, or typed. */
final class ComparisonCell {
    private final SettingField field;
    private final HTMLInputElement input = Elements.create("input");
    private final HTMLSelectElement select = Elements.create("select");

    ComparisonCell(SettingField field, Consumer<String> edited) {
        this.field = field;
        for (String key : field.choices()) {
            HTMLOptionElement option = Elements.create("option");
            option.setValue(key);
            Texts.show(option, FieldWords.choice(field, key));
            select.appendChild(option);
        }
        boolean isNet = field == SettingField.NET;
        input.setAttribute("inputmode", isNet ? "text" : "decimal");
        input.setAttribute("autocomplete", "off");
        input.setAttribute("spellcheck", "false");
        input.setClassName(isNet ? "number net-text" : "number");
        input.addEventListener("change", event -> edited.accept(input.getValue().trim()));
        select.addEventListener("change", event -> edited.accept(select.getValue()));
    }

    HTMLElement root() {
        return field.choices().isEmpty() ? input : select;
    }

    /** @param name of the row */
    void show(Comparison comparison, int row, String name) {
        String text = comparison.text(row, field);
        if (!select.getValue().equals(text)) select.setValue(text);
        if (!input.getValue().equals(text)) input.setValue(text);
        String label = Texts.text("train.compare.cell", Texts.text(FieldWords.label(field)), name);
        DomUpdate.attribute(root(), "aria-label", label);
        boolean isWrong = comparison.read(row).mistakes().stream()
                .anyMatch(it -> it.field().equals(field.key()));
        if (isWrong) DomUpdate.attribute(root(), "aria-invalid", "true");
        else root().removeAttribute("aria-invalid");
        if (field == SettingField.NET) DomUpdate.attribute(root(), "title", text);
    }
}
