package backprop.run.comparison;

import static backprop.session.settings.SettingField.ACTIVATION;
import static backprop.session.settings.SettingField.BATCH;
import static backprop.session.settings.SettingField.INIT;
import static backprop.session.settings.SettingField.LR;
import static backprop.session.settings.SettingField.NET;
import static backprop.session.settings.SettingField.OPTIMIZER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.session.settings.RunSettings;
import backprop.session.settings.SettingField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final Comparison ONE = Comparison.of(RunSettings.usual());
    private static final Comparison RATES = ONE.vary(LR, List.of("0.01", "0.03", "0.1"));

    private static List<String> texts(Comparison comparison, SettingField field) {
        return java.util.stream.IntStream.range(0, comparison.size())
                .mapToObj(row -> comparison.text(row, field))
                .toList();
    }

    @Test
    void aFieldIsVariedByAList() {
        assertTrue(ONE.isOneRun());
        assertEquals(List.of("0.01", "0.03", "0.1"), texts(RATES, LR));
        assertEquals(
                List.of(0.01, 0.03, 0.1),
                RATES.runs().stream().map(run -> run.plan().learningRate()).toList());
    }

    @Test
    void aSecondFieldIsVariedForEachRun() {
        Comparison both = RATES.vary(INIT, List.of("xavier", "he"));
        assertEquals(List.of("0.01", "0.01", "0.03", "0.03", "0.1", "0.1"), texts(both, LR));
        assertEquals(List.of("xavier", "he", "xavier", "he", "xavier", "he"), texts(both, INIT));
        Comparison other = both.vary(LR, List.of("1", "2"));
        assertEquals(List.of(LR, INIT), other.columns());
        assertEquals(4, other.size());
    }

    @Test
    void whatIsCommonIsEditedOnceAndACellAlone() {
        Comparison edited = RATES.edit(1, BATCH, "32").edit(1, LR, "0.2");
        assertEquals(List.of("32", "32", "32"), texts(edited, BATCH));
        assertEquals(List.of("0.01", "0.2", "0.1"), texts(edited, LR));
    }

    /** It stays as it was typed. */
    @Test
    void aMistakeIsInItsRowAlone() {
        Comparison wrong = RATES.edit(2, LR, "fast");
        assertFalse(wrong.isRight());
        assertTrue(wrong.read(1).mistakes().isEmpty());
        assertEquals("lr", wrong.read(2).mistakes().get(0).field());
        assertEquals("fast", wrong.text(2, LR));
        assertTrue(wrong.edit(2, LR, "1").isRight());
    }

    @Test
    void rowsAreCopiedAddedAndRemoved() {
        assertEquals(List.of("0.01", "0.01", "0.03", "0.1"), texts(RATES.copy(0), LR));
        assertEquals(3, RATES.copy(0).runs().size(), "equal rows are one run");
        assertEquals(0, RATES.copy(0).firstLike(1));
        assertEquals(List.of("0.01", "0.03", "0.1", "0.3"), texts(RATES.addRow(), LR));
        Comparison last = RATES.remove(0).remove(0);
        assertTrue(last.isOneRun());
        assertEquals("0.1", last.text(0, LR));
    }

    @Test
    void aColumnThatGoesIsWhatTheChosenRowHas() {
        Comparison both = RATES.vary(INIT, List.of("xavier", "he"));
        Comparison rates = both.removeColumn(INIT, 3);
        assertEquals(List.of(LR), rates.columns());
        assertEquals(3, rates.size());
        assertEquals(List.of("he", "he", "he"), texts(rates, INIT));
        assertTrue(rates.removeColumn(LR, 2).isOneRun());
    }

    @Test
    void tooManyRunsAreRefused() {
        List<String> nine = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
        ComparisonException refused = assertThrows(ComparisonException.class, () -> ONE.vary(SettingField.SEED, nine));
        assertEquals(new ComparisonError(ComparisonError.Problem.TOO_MANY, List.of("9", "8")), refused.error());
        Comparison eight = ONE.vary(SettingField.SEED, nine.subList(0, 8));
        assertThrows(ComparisonException.class, eight::addRow);
        assertThrows(ComparisonException.class, () -> eight.copy(3));
        assertThrows(ComparisonException.class, () -> RATES.vary(INIT, List.of("normal", "xavier", "he")));
    }

    @Test
    void optimizersComeWithTheirUsualRates() {
        Comparison some = ONE.vary(OPTIMIZER, List.of("sgd", "adam"));
        Comparison rated = Suggestions.withUsualRates(some, ONE);
        assertEquals(List.of("0.1", "0.001"), texts(rated, LR));
        assertEquals(
                List.of("0.1", "0.01"),
                texts(Suggestions.withUsualRate(rated.edit(1, OPTIMIZER, "momentum"), 1, OPTIMIZER), LR));
        Comparison both = RATES.vary(OPTIMIZER, List.of("sgd", "adam"));
        assertEquals(both, Suggestions.withUsualRates(both, RATES));
    }

    @Test
    void whenToStopIsCommonToAll() {
        String link = "stop-loss:0.5,1";
        assertThrows(ComparisonException.class, () -> CompareText.read(ONE, link));
        Comparison stopped = RATES.edit(1, SettingField.STOP_LOSS, "0.5");
        assertTrue(stopped.runs().stream().allMatch(run -> run.stop().loss().getAsDouble() == 0.5));
        assertEquals("0.5", ComparisonLink.write(stopped).get("stop-loss"));
        assertEquals(
                stopped.runs(),
                ComparisonLink.read(ComparisonLink.write(stopped)).comparison().runs());
        Comparison preset = Experiment.OPTIMIZERS.comparison().edit(0, SettingField.STOP_DEAD, "1");
        assertEquals(Optional.of(Experiment.OPTIMIZERS), Experiment.of(preset));
        assertEquals(
                preset.runs(),
                ComparisonLink.read(ComparisonLink.write(preset)).comparison().runs());
    }

    @Test
    void suggestionsCanBeRun() {
        for (SettingField field : SettingField.values()) {
            if (!field.canVary()) continue;
            Comparison some = ONE.vary(field, Suggestions.of(field, ONE.text(0, field)));
            assertTrue(some.isRight(), field + " " + texts(some, field));
            assertTrue(some.runs().size() > 1, field + " " + texts(some, field));
            assertTrue(some.size() == Comparison.MOST_ROWS || some.addRow().isRight(), field.key());
        }
        assertEquals(List.of("0.01", "0.03", "0.1", "0.3"), Suggestions.of(LR, "0.1"));
        assertEquals(List.of("784-10-10", "784-50-10", "784-200-10"), Suggestions.of(NET, "784-50-10"));
    }

    /** A form shows one row: what stands in it otherwise than there is taken over. */
    @Test
    void aFormEditsTheRowThatItShows() {
        Map<String, String> form =
                new java.util.HashMap<>(RATES.read(1).settings().texts());
        assertEquals(RATES, FormTexts.apply(RATES, 1, form));
        form.put("lr", "0.5");
        form.put("batch", "10");
        assertEquals(RATES.edit(1, LR, "0.5").edit(0, BATCH, "10"), FormTexts.apply(RATES, 1, form));
    }

    /** The activation is common; a row that is built with another one says so in its net. */
    @Test
    void aNetThatIsBuiltForOneRowLeavesTheOthersAsTheyAre() {
        Comparison nets = ONE.vary(NET, List.of("784-50-10", "784-20-10"));
        Map<String, String> form =
                new java.util.HashMap<>(nets.read(1).settings().texts());
        form.put("activation", "tanh");
        Comparison edited = FormTexts.apply(nets, 1, form);
        assertEquals(List.of("784-50-10", "784-20-tanh-10"), texts(edited, NET));
        assertEquals("784-20-10", edited.runs().get(1).plan().architecture().text());
        assertEquals(
                "tanh",
                edited.runs()
                        .get(1)
                        .plan()
                        .architecture()
                        .activation()
                        .orElseThrow()
                        .key());
        assertEquals("relu", edited.text(0, ACTIVATION));
        Comparison kinds = ONE.vary(ACTIVATION, List.of("relu", "sigmoid"));
        form.put("activation", "tanh");
        form.put("net", "784-30-10");
        Comparison other = FormTexts.apply(kinds, 1, form);
        assertEquals(List.of("relu", "tanh"), texts(other, ACTIVATION));
        assertEquals(List.of("784-30-10", "784-30-10"), texts(other, NET));
    }
}
