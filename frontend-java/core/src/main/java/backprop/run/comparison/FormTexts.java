package backprop.run.comparison;

import backprop.nn.architecture.Activation;
import backprop.nn.architecture.Architecture;
import backprop.nn.architecture.LayerPlan;
import backprop.session.settings.SettingField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes over what stands in a form that shows one row of a comparison. */
public final class FormTexts {
    private FormTexts() {}

    /**
     * The comparison with what the form says otherwise than its row: in the row's cells where the fields have columns, else
     * for all rows.
     *
     * @param form as links call it; activation where the net is of numbers alone
     */
    public static Comparison apply(Comparison comparison, int row, Map<String, String> form) {
        Comparison result = net(comparison, row, form);
        for (SettingField field : SettingField.values()) {
            if (field == SettingField.NET || field == SettingField.ACTIVATION) continue;
            String text = form.getOrDefault(field.key(), field.usual());
            if (!text.equals(result.text(row, field))) result = result.edit(row, field, text);
        }
        return result;
    }

    private static Comparison net(Comparison comparison, int row, Map<String, String> form) {
        Architecture net = comparison.read(row).settings().plan().architecture();
        String text = form.get("net");
        Optional<String> activation = Optional.ofNullable(form.get("activation"));
        boolean isSame =
                text.equals(net.text()) && activation.equals(net.activation().map(Activation::key));
        if (isSame) return comparison;
        boolean isOther =
                activation.isPresent() && !activation.get().equals(comparison.text(row, SettingField.ACTIVATION));
        if (!isOther) return comparison.edit(row, SettingField.NET, text);
        // The others keep their activations: this one says its own in its cell.
        boolean isOwn = comparison.varies(SettingField.NET) && !comparison.varies(SettingField.ACTIVATION);
        if (isOwn) return comparison.edit(row, SettingField.NET, inFull(text, activation.get()));
        return comparison.edit(row, SettingField.NET, text).edit(row, SettingField.ACTIVATION, activation.get());
    }

    /** 784-50-relu-10. */
    private static String inFull(String text, String activation) {
        Architecture net = Architecture.parse(text, Activation.find(activation));
        List<String> words = new ArrayList<>(List.of(net.input().text()));
        net.layers().stream().map(LayerPlan::text).forEach(words::add);
        return String.join("-", words);
    }
}
