package backprop.ui.train.setup;

import backprop.data.Sampling;
import backprop.nn.Initialization;
import backprop.number.Numbers;
import backprop.optim.OptimizerKind;
import backprop.run.comparison.Comparison;
import backprop.session.settings.RunSettings;
import backprop.session.settings.SettingField;
import backprop.session.settings.SettingsError;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** What is to be trained and how; each field is called as in links, and its mistake stands below it. */
final class SetupForm {
    private static final List<String> NUMBERS = List.of("lr", "batch", "decay", "seed", "samples", "iterations");

    private final HTMLSelectElement optimizer = Elements.byId("optimizer");
    private final HTMLSelectElement init = Elements.byId("init");
    private final HTMLSelectElement sampling = Elements.byId("sampling");
    private final NetBuilder net;
    private final DataChoice data;
    private final StopFields stop;

    /**
     * @param changed told when something has changed but the learning rate
     * @param rate told the learning rate when it has changed, which acts at once
     * @param stopped told when a rule to stop has changed, which acts at once too
     */
    SetupForm(Runnable changed, Runnable rate, Runnable stopped) {
        stop = new StopFields(stopped);
        net = new NetBuilder(changed);
        data = new DataChoice(changed);
        for (OptimizerKind each : OptimizerKind.values()) option(optimizer, each.key(), "train.optimizer.");
        for (Initialization each : Initialization.values()) option(init, each.key(), "train.init.");
        optimizer.addEventListener("change", event -> {
            OptimizerKind.find(optimizer.getValue()).ifPresent(kind -> put("lr", Numbers.full(kind.usualRate())));
            changed.run();
        });
        for (Sampling each : Sampling.values()) option(sampling, each.key(), "train.sampling.");
        init.addEventListener("change", event -> changed.run());
        sampling.addEventListener("change", event -> changed.run());
        for (String name : NUMBERS)
            field(name).addEventListener("change", event -> {
                if (name.equals("lr")) rate.run();
                else changed.run();
            });
        Elements.byId("lr-half").addEventListener("click", event -> scale(0.5, rate));
        Elements.byId("lr-double").addEventListener("click", event -> scale(2, rate));
        Elements.byId("seed-other").addEventListener("click", event -> {
            put("seed", Integer.toString(1 + (int) (Math.random() * 9999)));
            changed.run();
        });
    }

    private static HTMLInputElement field(String name) {
        return Elements.byId(name);
    }

    private static void option(HTMLSelectElement select, String key, String texts) {
        HTMLOptionElement option = Elements.create("option");
        option.setValue(key);
        Texts.show(option, texts + key);
        select.appendChild(option);
    }

    private void scale(double factor, Runnable rate) {
        OptionalDouble value = Numbers.read(field("lr").getValue().trim());
        if (value.isPresent()) put("lr", Numbers.formatShort(value.getAsDouble() * factor));
        rate.run();
    }

    void put(String name, String value) {
        field(name).setValue(value);
    }

    DataChoice data() {
        return data;
    }

    /** That row of it: numbers as they were typed, and what is wrong with them. */
    void show(Comparison comparison, int row) {
        RunSettings.Reading reading = comparison.read(row);
        net.show(reading.settings().plan().architecture());
        optimizer.setValue(comparison.text(row, SettingField.OPTIMIZER));
        init.setValue(comparison.text(row, SettingField.INIT));
        sampling.setValue(comparison.text(row, SettingField.SAMPLING));
        data.show(reading.settings().digits());
        for (String name : NUMBERS)
            put(name, comparison.text(row, SettingField.find(name).orElseThrow()));
        stop.show(comparison, row);
        if (field("samples").getValue().equals("0")) put("samples", "");
        check(reading);
        for (SettingField each : SettingField.values()) mark(comparison, row, each);
    }

    /** Says what is wrong, at each field. */
    void check(RunSettings.Reading reading) {
        clear();
        reading.mistakes().forEach(this::show);
    }

    /** A field that the runs differ in says whose it shows. */
    private static void mark(Comparison comparison, int row, SettingField field) {
        HTMLElement place =
                switch (field) {
                    case NET, ACTIVATION -> Elements.byId("net-row");
                    case DATA -> Elements.byId("data");
                    default -> ((HTMLElement) Elements.byId(field.key()).getParentNode()).querySelector("span");
                };
        boolean isVaried =
                comparison.varies(field) || field == SettingField.ACTIVATION && comparison.varies(SettingField.NET);
        if (isVaried)
            DomUpdate.attribute(place, "data-varied", Texts.text("train.compare.varied", Integer.toString(row + 1)));
        else place.removeAttribute("data-varied");
    }

    /** As it stands there, as links call it. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        net.texts().forEach(texts::put);
        texts.put("optimizer", optimizer.getValue());
        texts.put("init", init.getValue());
        texts.put("sampling", sampling.getValue());
        texts.put("data", data.digits().key());
        for (String name : NUMBERS) texts.put(name, field(name).getValue());
        if (texts.get("samples").isBlank()) texts.remove("samples");
        stop.addTo(texts);
        return texts;
    }

    /** Whether the builder holds a net that cannot be. */
    boolean isNetWrong() {
        return net.isWrong();
    }

    /** What the page was asked for and could not be given. */
    void show(SettingsError mistake) {
        String name = mistake.field();
        if (!Elements.has(name + "-problem")) return;
        Problems.show(Elements.byId(name + "-problem"), mistake);
        if (NUMBERS.contains(name) || StopFields.NUMBERS.contains(name))
            field(name).setAttribute("aria-invalid", "true");
    }

    /** The first field that holds a mistake. */
    void reveal() {
        Elements.byId("setup").setAttribute("open", "");
        HTMLElement wrong = Elements.byId("setup-form").querySelector("[aria-invalid=true]");
        if (wrong != null) wrong.focus();
    }

    private void clear() {
        for (String name : NUMBERS) field(name).removeAttribute("aria-invalid");
        for (String name : StopFields.NUMBERS) field(name).removeAttribute("aria-invalid");
        HTMLElement problems = Elements.byId("problems");
        for (int i = 0; i < problems.getChildNodes().getLength(); i++) {
            if (problems.getChildNodes().item(i) instanceof HTMLElement each) Texts.clear(each);
        }
        net.clear();
    }

    /** One line, for where the form is folded. */
    static void summarize(HTMLElement line, Comparison comparison) {
        RunSettings settings = comparison.read(0).settings();
        if (comparison.isOneRun()) summarize(line, settings);
        else
            Texts.show(
                    line,
                    "train.summary.compare",
                    Texts.text("train.data." + settings.digits().key()),
                    Integer.toString(comparison.size()),
                    fields(comparison));
    }

    private static String fields(Comparison comparison) {
        String fields = "";
        for (SettingField field : comparison.columns()) {
            String name = Texts.text("train.field." + field.key());
            fields = fields.isEmpty() ? name : Texts.text("train.name.and", fields, name);
        }
        return fields;
    }

    private static void summarize(HTMLElement line, RunSettings settings) {
        Map<String, String> texts = settings.texts();
        Texts.show(
                line,
                "train.summary",
                Texts.text("train.data." + settings.digits().key()),
                texts.get("net"),
                Texts.text("train.optimizer." + texts.get("optimizer")),
                texts.get("lr"));
    }
}
