package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.exercise.Exercise;
import backprop.exercise.Exercises;
import backprop.exercise.Mistake;
import backprop.graph.NumericProblem;
import backprop.graph.Operation;
import backprop.graph.expression.Preset;
import backprop.graph.expression.Problem;
import backprop.json.Json;
import backprop.run.certificate.Certifiable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PageTextsTest {
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");

    private final Sources sources = Sources.load();
    private final Map<String, Json> english = members("en");
    private final Map<String, Json> chinese = members("zh");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(chinese.keySet()));
    }

    @Test
    void noTextIsEmpty() {
        english.forEach((key, text) -> assertFalse(text.text().isBlank(), key + " in English"));
        chinese.forEach((key, text) -> assertFalse(text.text().isBlank(), key + " in Chinese"));
    }

    @Test
    void aTextHasTheSamePlacesInBothLanguages() {
        english.forEach((key, text) -> assertEquals(holes(text), holes(chinese.get(key)), key));
    }

    /** Keys that the Graph lab makes of names. */
    @Test
    void everyPresetOperationTroubleAndMistakeOfTheGraphLabHasItsWords() {
        for (Preset preset : Preset.values())
            for (String about : List.of("preset", "why", "watch", "seen")) assertSaid(about + "." + preset.id());
        for (Operation operation : Operation.values()) assertSaid("rule." + operation.word());
        for (NumericProblem trouble : NumericProblem.values()) assertSaid("trouble." + trouble);
        for (Problem problem : Problem.values()) assertSaid("mistake." + problem);
    }

    @Test
    void everyPythonErrorHasASentence() {
        assertTrue(english.containsKey("python.error.RAISED"));
        for (var problem : backprop.python.value.Problem.values())
            assertTrue(english.containsKey("python.error." + problem), problem.name());
    }

    @Test
    void whyARunHasNoCertificateHasItsWords() {
        for (Certifiable reason : Certifiable.values())
            assertEquals(reason != Certifiable.YES, english.containsKey("certificate.no." + reason), reason.name());
    }

    private void assertSaid(String key) {
        assertTrue(english.containsKey("graph." + key), key);
    }

    @Test
    void everyExerciseAndEachOfItsMistakesHasItsWords() {
        Set<String> names = new TreeSet<>();
        for (Exercise exercise : Exercises.list())
            for (String about : List.of("title", "task", "hint.1", "hint.2", "hint.3"))
                names.add("exercise." + exercise.name() + "." + about);
        for (Mistake mistake : Mistake.values()) {
            names.add("exercise.mistake." + mistake.key());
            names.add("exercise.mistake." + mistake.key() + ".effect");
        }
        names.removeAll(english.keySet());
        assertEquals(Set.of(), names);
    }

    @Test
    void languagesWithDifferentKeysAreRefused() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("/i18n/en/a.json", "{\"a.a\": \"A\"}".getBytes(StandardCharsets.UTF_8));
        files.put("/i18n/zh/a.json", "{\"a.b\": \"B\"}".getBytes(StandardCharsets.UTF_8));
        assertThrows(IllegalStateException.class, () -> PageTexts.from(new Sources(files)));
    }

    private Map<String, Json> members(String language) {
        Map<String, Json> members = new TreeMap<>();
        for (String file : sources.below("/i18n/" + language + "/").keySet()) {
            members.putAll(Json.parse(sources.text(file)).members());
        }
        return members;
    }

    private static Set<String> holes(Json text) {
        return HOLE.matcher(text.text()).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
