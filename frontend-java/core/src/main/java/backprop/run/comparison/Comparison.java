package backprop.run.comparison;

import backprop.session.settings.RunSettings;
import backprop.session.settings.SettingField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Runs that differ in some settings. What they have in common is said once; what differs is a column, and a run is a row.
 * All of it is text, as it was typed: a mistake stays where it is until it is put right. Without a column it is one run.
 *
 * @param common what is not in it, or stands in a column, is as usual
 * @param columns no field twice
 * @param rows 1 to {@link #MOST_ROWS}, each with a text for each column
 */
public record Comparison(Map<SettingField, String> common, List<SettingField> columns, List<List<String>> rows) {
    /** As many as are told apart at a glance: each colour twice. */
    public static final int MOST_ROWS = 8;

    /** @throws ComparisonException if there are too many rows */
    public Comparison {
        common = Collections.unmodifiableMap(new TreeMap<>(common));
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        if (rows.isEmpty()) throw new IllegalArgumentException("a comparison has at least 1 row");
        requireRoom(rows.size());
        for (List<String> row : rows)
            if (row.size() != columns.size())
                throw new IllegalArgumentException(row.size() + " cells for " + columns.size() + " columns");
    }

    private static void requireRoom(int rows) {
        if (rows > MOST_ROWS)
            throw new ComparisonException(
                    ComparisonError.Problem.TOO_MANY, Integer.toString(rows), Integer.toString(MOST_ROWS));
    }

    /** One run. */
    public static Comparison of(RunSettings settings) {
        Map<SettingField, String> common = new TreeMap<>();
        settings.texts().forEach((key, text) -> SettingField.find(key).ifPresent(field -> common.put(field, text)));
        return new Comparison(common, List.of(), List.of(List.of()));
    }

    public boolean isOneRun() {
        return columns.isEmpty();
    }

    public boolean varies(SettingField field) {
        return columns.contains(field);
    }

    public int size() {
        return rows.size();
    }

    /** Of that row, whether it stands in a column or is common to all. */
    public String text(int row, SettingField field) {
        int column = columns.indexOf(field);
        return column >= 0 ? rows.get(row).get(column) : common.getOrDefault(field, field.usual());
    }

    /** The settings of that row, and what is wrong with them. */
    public RunSettings.Reading read(int row) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (SettingField field : SettingField.values()) texts.put(field.key(), text(row, field));
        return RunSettings.read(texts);
    }

    public boolean isRight() {
        for (int row = 0; row < size(); row++) if (!read(row).mistakes().isEmpty()) return false;
        return true;
    }

    /** What is to be run, each once: equal rows are one run. What is wrong is as usual. */
    public List<RunSettings> runs() {
        Set<RunSettings> runs = new LinkedHashSet<>();
        for (int row = 0; row < size(); row++) runs.add(read(row).settings());
        return List.copyOf(runs);
    }

    /** The first row with the settings of this one, which may be this one. */
    public int firstLike(int row) {
        RunSettings settings = read(row).settings();
        int first = 0;
        while (!read(first).settings().equals(settings)) first++;
        return first;
    }

    /** In the row's cell where the field has a column, else for all rows. */
    public Comparison edit(int row, SettingField field, String text) {
        int column = columns.indexOf(field);
        if (column < 0) {
            Map<SettingField, String> others = new TreeMap<>(common);
            others.put(field, text);
            return new Comparison(others, columns, rows);
        }
        List<List<String>> edited = new ArrayList<>(rows);
        List<String> cells = new ArrayList<>(rows.get(row));
        cells.set(column, text);
        edited.set(row, cells);
        return new Comparison(common, columns, edited);
    }

    /**
     * Each row with each of the values; a column that the field has already is replaced.
     *
     * @throws ComparisonException if there is no value, or none that the field has to choose from, or if these are too many
     *     rows
     */
    public Comparison vary(SettingField field, List<String> values) {
        requireValues(field, values);
        int column = columns.indexOf(field);
        Set<List<String>> others = new LinkedHashSet<>();
        for (List<String> row : rows) others.add(column < 0 ? row : without(row, column));
        requireRoom(others.size() * values.size());
        List<List<String>> all = new ArrayList<>();
        for (List<String> row : others) {
            for (String value : values) {
                List<String> cells = new ArrayList<>(row);
                cells.add(column < 0 ? cells.size() : column, value);
                all.add(cells);
            }
        }
        List<SettingField> fields = new ArrayList<>(columns);
        if (column < 0) fields.add(field);
        return new Comparison(common, fields, all).simplest();
    }

    static void requireValues(SettingField field, List<String> values) {
        if (values.isEmpty() || values.stream().anyMatch(String::isBlank))
            throw new ComparisonException(ComparisonError.Problem.NO_VALUES, field.key());
        if (field.choices().isEmpty()) return;
        for (String value : values)
            if (!field.choices().contains(value))
                throw new ComparisonException(
                        ComparisonError.Problem.UNKNOWN_VALUE, field.key(), value, String.join(", ", field.choices()));
    }

    /** A row more behind this one, with the same texts; one run stays one. */
    public Comparison copy(int row) {
        if (isOneRun()) return this;
        List<List<String>> more = new ArrayList<>(rows);
        more.add(row + 1, rows.get(row));
        return new Comparison(common, columns, more);
    }

    /** A row more at the end, like the last but for a value in the last column that the others do not have. */
    public Comparison addRow() {
        if (isOneRun()) return this;
        Comparison more = copy(size() - 1);
        SettingField last = columns.get(columns.size() - 1);
        List<String> used =
                rows.stream().map(cells -> cells.get(cells.size() - 1)).toList();
        return more.edit(size(), last, Suggestions.next(last, used));
    }

    /** Without a row; the last one stays, and is one run then. */
    public Comparison remove(int row) {
        List<List<String>> fewer = new ArrayList<>(rows);
        fewer.remove(row);
        return new Comparison(common, columns, fewer).simplest();
    }

    /** With one row, one run. */
    Comparison simplest() {
        return size() == 1 ? only(0) : this;
    }

    /** That row alone, as one run. */
    public Comparison only(int row) {
        Map<SettingField, String> all = new TreeMap<>(common);
        for (SettingField field : columns) all.put(field, text(row, field));
        return new Comparison(all, List.of(), List.of(List.of()));
    }

    /** All rows have for the field what this one has; those that are equal then become one. */
    public Comparison removeColumn(SettingField field, int row) {
        int column = columns.indexOf(field);
        Map<SettingField, String> all = new TreeMap<>(common);
        all.put(field, text(row, field));
        List<SettingField> fields = new ArrayList<>(columns);
        fields.remove(column);
        Set<List<String>> others = new LinkedHashSet<>();
        for (List<String> cells : rows) others.add(without(cells, column));
        return new Comparison(all, fields, List.copyOf(others)).simplest();
    }

    private static List<String> without(List<String> cells, int column) {
        List<String> others = new ArrayList<>(cells);
        others.remove(column);
        return others;
    }
}
