package backprop.run.comparison;

import backprop.number.Numbers;
import backprop.session.settings.SettingField;
import backprop.text.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What differs, as links say it: lr:0.01,0.03,0.1; a field more stands behind a semicolon, with a value for each run. */
public final class CompareText {
    private CompareText() {}

    /** "" for one run. */
    public static String write(Comparison comparison) {
        List<String> columns = new ArrayList<>();
        for (SettingField field : comparison.columns()) {
            List<String> values = new ArrayList<>();
            for (int row = 0; row < comparison.size(); row++)
                values.add(comparison.text(row, field).trim());
            columns.add(field.key() + ":" + String.join(",", values));
        }
        return String.join(";", columns);
    }

    /**
     * The run, varied as the text says; what varies already is common again, as in the first row.
     *
     * @throws ComparisonException if the text says nothing that can be
     */
    public static Comparison read(Comparison run, String text) {
        List<SettingField> fields = new ArrayList<>();
        List<List<String>> columns = new ArrayList<>();
        for (String part : Split.of(plain(text), ';')) {
            if (part.isBlank()) continue;
            int colon = part.indexOf(':');
            SettingField field = field(colon < 0 ? part : part.substring(0, colon));
            if (fields.contains(field)) throw new ComparisonException(ComparisonError.Problem.FIELD_TWICE, field.key());
            List<String> values = values(field, colon < 0 ? "" : part.substring(colon + 1));
            Comparison.requireValues(field, values);
            fields.add(field);
            columns.add(values);
        }
        return fields.isEmpty() ? run : compare(run.only(0), fields, columns);
    }

    private static Comparison compare(Comparison run, List<SettingField> fields, List<List<String>> columns) {
        int count = columns.get(0).size();
        for (int i = 1; i < fields.size(); i++) {
            int other = columns.get(i).size();
            if (other != count)
                throw new ComparisonException(
                        ComparisonError.Problem.UNEQUAL,
                        fields.get(0).key(),
                        Integer.toString(count),
                        fields.get(i).key(),
                        Integer.toString(other));
        }
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            int at = row;
            rows.add(columns.stream().map(values -> values.get(at)).toList());
        }
        return new Comparison(run.common(), fields, rows).simplest();
    }

    private static SettingField field(String key) {
        return SettingField.find(key.trim())
                .filter(SettingField::canVary)
                .orElseThrow(() -> new ComparisonException(
                        ComparisonError.Problem.UNKNOWN_FIELD,
                        key.trim(),
                        Arrays.stream(SettingField.values())
                                .filter(SettingField::canVary)
                                .map(SettingField::key)
                                .collect(Collectors.joining(", "))));
    }

    /**
     * As they are typed: commas between them, Chinese ones too, and capitals as one likes where there is a choice; an empty
     * value where there is nothing between two commas.
     */
    public static List<String> values(SettingField field, String typed) {
        String text = field.choices().isEmpty() ? plain(typed) : plain(typed).toLowerCase(Locale.ROOT);
        return Split.of(text, ',').stream().map(String::trim).toList();
    }

    private static String plain(String typed) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            char sign = typed.charAt(i);
            text.append(sign == '、' ? ',' : sign == '\u3000' ? ' ' : Numbers.plain(sign));
        }
        return text.toString();
    }
}
