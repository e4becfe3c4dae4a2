package backprop.ui.train.setup;

import backprop.data.Sampling;
import backprop.nn.Initialization;
import backprop.number.Numbers;
import backprop.optim.OptimizerKind;
import backprop.session.settings.RunSettings;
import backprop.session.settings.SettingsError;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Texts.say(option, texts + key);
        select.appendChild(option);
    }

    private void scale(double factor, Runnable rate) {
        OptionalDouble value = Numbers.read(field("lr").getValue().trim());
        if (value.isPresent()) put("lr", Numbers.glance(value.getAsDouble() * factor));
        rate.run();
    }

    void put(String name, String value) {
        field(name).setValue(value);
    }

    DataChoice data() {
        return data;
    }

    void show(RunSettings settings) {
        Map<String, String> texts = settings.texts();
        net.show(settings.plan().architecture());
        optimizer.setValue(texts.get("optimizer"));
        init.setValue(texts.get("init"));
        sampling.setValue(settings.plan().sampling().key());
        data.show(settings.digits());
        stop.show(texts);
        put("decay", texts.getOrDefault("decay", "0"));
        put("samples", texts.getOrDefault("samples", ""));
        for (String name : List.of("lr", "batch", "seed", "iterations")) put(name, texts.get(name));
        clear();
    }

    private Map<String, String> texts() {
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

    /** None, and a sentence at each field, when a field holds something else than it should. */
    Optional<RunSettings> read() {
        clear();
        RunSettings.read(texts()).mistakes().forEach(this::show);
        return settings();
    }

    /** The same without a word. */
    Optional<RunSettings> settings() {
        RunSettings.Reading reading = RunSettings.read(texts());
        return reading.mistakes().isEmpty() && !net.isWrong() ? Optional.of(reading.settings()) : Optional.empty();
    }

    /** What the page was asked for and could not be given. */
    void show(SettingsError mistake) {
        String name = mistake.field();
        if (!Elements.has(name + "-problem")) return;
        Problems.say(Elements.byId(name + "-problem"), mistake);
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
    void summarize(HTMLElement line, RunSettings settings) {
        Map<String, String> texts = settings.texts();
        Texts.say(
                line,
                "train.summary",
                Texts.text("train.data." + settings.digits().key()),
                texts.get("net"),
                Texts.text("train.optimizer." + texts.get("optimizer")),
                texts.get("lr"));
    }
}
