package backprop.run.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.session.settings.RunSettings;
import backprop.session.settings.SettingField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is done to a comparison, one thing after the other. */
class ComparisonPropertyTest {
    private static final List<SettingField> VARIABLE =
            Arrays.stream(SettingField.values()).filter(SettingField::canVary).toList();

    private static final int EDITS = 7 * 97;

    @Property(tries = 300, seed = "20")
    void anEditChangesWhatItSaysAndNothingElse(@ForAll @Size(max = 12) List<@IntRange(max = EDITS) Integer> edits) {
        Comparison comparison = Comparison.of(RunSettings.usual());
        for (int edit : edits) comparison = edited(comparison, edit);
        for (SettingField field : SettingField.values()) {
            for (int row = 0; row < comparison.size(); row++) {
                Comparison other = comparison.edit(row, field, "x");
                for (int each = 0; each < comparison.size(); each++) {
                    boolean isMeant = each == row || !comparison.varies(field);
                    assertEquals(isMeant ? "x" : comparison.text(each, field), other.text(each, field));
                    for (SettingField its : SettingField.values())
                        if (its != field) assertEquals(comparison.text(each, its), other.text(each, its));
                }
            }
        }
    }

    @Property(tries = 300, seed = "21")
    void aLinkBringsItBack(@ForAll @Size(max = 12) List<@IntRange(max = EDITS) Integer> edits) {
        Comparison comparison = Comparison.of(RunSettings.usual());
        for (int edit : edits) comparison = edited(comparison, edit);
        assertTrue(comparison.isRight());
        ComparisonLink.Reading back = ComparisonLink.read(ComparisonLink.write(comparison));
        assertTrue(back.isRight(), back.mistakes() + " " + back.error());
        assertEquals(comparison.columns(), back.comparison().columns());
        for (int row = 0; row < comparison.size(); row++)
            assertEquals(
                    comparison.read(row).settings(), back.comparison().read(row).settings());
    }

    @Property(tries = 300, seed = "22")
    void aFormThatShowsARowAsItIsChangesNothing(
            @ForAll @Size(max = 12) List<@IntRange(max = EDITS) Integer> edits, @ForAll @IntRange(max = 7) int row) {
        Comparison comparison = Comparison.of(RunSettings.usual());
        for (int edit : edits) comparison = edited(comparison, edit);
        int shown = row % comparison.size();
        Map<String, String> form = comparison.read(shown).settings().texts();
        for (SettingField field : SettingField.values())
            if (field != SettingField.NET && field != SettingField.ACTIVATION)
                form.put(field.key(), comparison.text(shown, field));
        assertEquals(comparison, FormTexts.apply(comparison, shown, form));
    }

    /** What there is no room for is refused, and changes nothing. */
    private static Comparison edited(Comparison comparison, int edit) {
        SettingField field = VARIABLE.get(edit / 7 % VARIABLE.size());
        int row = edit / 7 % comparison.size();
        List<String> values = Suggestions.of(field, comparison.text(row, field));
        try {
            return switch (edit % 7) {
                case 0, 1 -> comparison.vary(field, values.subList(0, Math.min(values.size(), 1 + edit / 7 % 4)));
                case 2 -> comparison.edit(row, field, values.get(edit % values.size()));
                case 3 -> comparison.copy(row);
                case 4 -> comparison.addRow();
                case 5 -> comparison.size() > 1 ? comparison.remove(row) : comparison;
                default -> comparison.varies(field) ? comparison.removeColumn(field, row) : comparison;
            };
        } catch (ComparisonException refused) {
            return comparison;
        }
    }
}
