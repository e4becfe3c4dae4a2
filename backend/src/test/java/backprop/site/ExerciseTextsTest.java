package backprop.site;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.exercise.Evidence;
import backprop.exercise.Exercise;
import backprop.exercise.Exercises;
import backprop.exercise.Mistake;
import backprop.exercise.program.Tensor;
import backprop.json.Json;
import backprop.python.value.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of an exercise has what can be said there: a key that the other groups have is shown as a key. */
class ExerciseTextsTest {
    private static final Path SCRIPTS = Path.of("../frontend-java/app/src/main/java/backprop/ui/exercise");
    private static final Pattern KEY = Pattern.compile("\"(exercises?\\.[a-z][a-z.-]*[a-z])\"");
    private static final Sources SOURCES = Sources.load();

    static Stream<String> pages() {
        return Exercises.list().stream().map(Exercise::name);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aVerdictAnErrorAndTheScriptAskForNoTextThatThePageLacks(String exercise) throws IOException {
        Set<String> asked = new TreeSet<>(asked());
        for (String about : List.of("title", "task", "hint.1", "hint.2", "hint.3", "train"))
            asked.add("exercise." + exercise + "." + about);
        PageSource page =
                PageSource.of("exercises/" + exercise, SOURCES.text("/pages/exercises/" + exercise + ".html"), parts());
        Json texts = PageTexts.from(SOURCES).of(page.texts());
        for (String language : List.of("en", "zh")) {
            Set<String> lacking = new TreeSet<>(asked);
            lacking.removeAll(texts.get(language).members().keySet());
            assertEquals(Set.of(), lacking, language);
        }
    }

    private static Set<String> asked() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Mistake mistake : Mistake.values()) {
            keys.add("exercise.mistake." + mistake.key());
            keys.add("exercise.mistake." + mistake.key() + ".effect");
        }
        for (Evidence evidence : everyEvidence()) keys.add("exercise.evidence." + evidence.key());
        for (String verdict : List.of("right", "remark", "wrong", "missing", "unwritten"))
            keys.add("exercise.verdict." + verdict);
        for (Problem problem : Problem.values()) keys.add("python.error." + problem);
        keys.add("python.error.RAISED");
        try (Stream<Path> scripts = Files.list(SCRIPTS)) {
            for (Path script : scripts.toList())
                KEY.matcher(Files.readString(script)).results().forEach(key -> keys.add(key.group(1)));
        }
        return keys;
    }

    private static List<Evidence> everyEvidence() {
        Tensor number = Tensor.scalar(1), row = new Tensor(List.of(2), new double[2]);
        return List.of(
                new Evidence.Entries(number, number, List.of(0)),
                new Evidence.Entries(row, row, List.of(1)),
                new Evidence.Shape(number, row),
                new Evidence.Type("NoneType", row),
                new Evidence.Type("ellipsis", row),
                new Evidence.Type("str", row),
                new Evidence.Missing());
    }

    @Test
    void noKindOfEvidenceIsLeftOutHere() {
        assertEquals(
                Set.of(Evidence.class.getPermittedSubclasses()),
                everyEvidence().stream().map(Object::getClass).collect(toSet()));
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new TreeMap<>();
        SOURCES.below("/parts/")
                .forEach((path, content) -> parts.put(
                        path.substring("/parts/".length(), path.length() - ".html".length()),
                        new String(content, StandardCharsets.UTF_8)));
        return parts;
    }
}
