package backprop.run.comparison;

import backprop.session.settings.RunSettings;
import backprop.session.settings.SettingField;
import backprop.session.settings.SettingsError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A comparison in an address: preset=KEY, or the common settings and compare=…, or a single run's settings. */
public final class ComparisonLink {
    private static final String PRESET = "preset", COMPARE = "compare";

    private ComparisonLink() {}

    /**
     * What an address asks for, and what was wrong with it.
     *
     * @param mistakes of its single settings, which are as usual then
     * @param error of what it compares, which is not compared then
     */
    public record Reading(Comparison comparison, List<SettingsError> mistakes, Optional<ComparisonError> error) {
        public boolean isRight() {
            return mistakes.isEmpty() && error.isEmpty() && comparison.isRight();
        }
    }

    /** A setting beside a preset is set for all its runs, unless they differ in it. */
    public static Reading read(Map<String, String> parameters) {
        RunSettings.Reading settings = RunSettings.read(parameters);
        List<SettingsError> mistakes = new ArrayList<>(settings.mistakes());
        Optional<Experiment> preset =
                Optional.ofNullable(parameters.get(PRESET)).flatMap(Experiment::find);
        if (parameters.containsKey(PRESET) && preset.isEmpty()) mistakes.add(noPreset(parameters.get(PRESET)));
        Comparison asked = preset.isPresent()
                ? over(preset.get().comparison(), parameters, settings)
                : Comparison.of(settings.settings());
        try {
            return new Reading(
                    CompareText.read(asked, parameters.getOrDefault(COMPARE, "")), mistakes, Optional.empty());
        } catch (ComparisonException e) {
            return new Reading(asked, mistakes, Optional.of(e.error()));
        }
    }

    private static SettingsError noPreset(String asked) {
        return new SettingsError(
                PRESET, SettingsError.Problem.UNKNOWN, List.of(asked, String.join(", ", Experiment.keys())));
    }

    private static Comparison over(Comparison preset, Map<String, String> asked, RunSettings.Reading settings) {
        Comparison result = preset;
        Map<String, String> texts = settings.settings().texts();
        for (SettingField field : SettingField.values()) {
            boolean isWrong =
                    settings.mistakes().stream().anyMatch(it -> it.field().equals(field.key()));
            if (!asked.containsKey(field.key()) || isWrong || preset.varies(field)) continue;
            result = result.edit(0, field, texts.getOrDefault(field.key(), field.usual()));
        }
        return result;
    }

    /** The parameters that {@link #read} makes the same comparison of, in the order of the contract. */
    public static Map<String, String> write(Comparison comparison) {
        Map<String, String> single = comparison.read(0).settings().texts();
        Map<String, String> link = new LinkedHashMap<>();
        Optional<Experiment> preset = Experiment.of(comparison).filter(it -> it != Experiment.NOTEBOOK);
        if (preset.isPresent()) {
            link.put(PRESET, preset.get().key());
            link.put(SettingField.DATA.key(), single.get(SettingField.DATA.key()));
            for (SettingField rule : SettingField.STOPS)
                if (single.containsKey(rule.key())) link.put(rule.key(), single.get(rule.key()));
            return link;
        }
        if (comparison.isOneRun()) return single;
        // As they were written: the first row's net says nothing of the activations of the others.
        for (SettingField field : List.of(SettingField.NET, SettingField.ACTIVATION))
            single.put(field.key(), comparison.text(0, field).trim());
        single.forEach((key, text) -> {
            if (SettingField.find(key).filter(comparison::varies).isEmpty()) link.put(key, text);
        });
        link.put(COMPARE, CompareText.write(comparison));
        return link;
    }
}
