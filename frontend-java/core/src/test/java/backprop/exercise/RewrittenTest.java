package backprop.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs that rules made of solutions and of what students wrote, right and wrong as NumPy judges them: rewritten/rewrite.py
 * lists the rules, record.py made the recording.
 */
class RewrittenTest {
    private record Program(String exercise, boolean right, List<String> rules, String program) {}

    private static Program[] programs;

    static Stream<Exercise> exercises() {
        return Exercises.list().stream();
    }

    private static synchronized Stream<Program> programs() throws IOException {
        if (programs == null) {
            try (InputStream file = RewrittenTest.class.getResourceAsStream("/exercise/rewritten/programs.json.gz");
                    Reader text = new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8)) {
                programs = new Gson().fromJson(text, Program[].class);
            }
        }
        return Stream.of(programs);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void whatNumpyFindsRightIsRightAndOfTheOthersNineteenInTwentyAreWrong(Exercise exercise) throws IOException {
        List<String> refused = new ArrayList<>(), missed = new ArrayList<>();
        List<Program> own =
                programs().filter(p -> p.exercise.equals(exercise.name())).toList();
        int wrong = 0;
        for (int i = 0; i < own.size(); i++) {
            if (!HoldOutShare.judges(i)) continue;
            Program each = own.get(i);
            if (!each.right) wrong++;
            Verdict verdict = Checker.check(exercise, each.program);
            boolean isRight = verdict instanceof Verdict.Right;
            if (each.right && !isRight) refused.add(verdict + " " + each.rules + "\n" + each.program);
            if (!each.right && isRight) missed.add(each.rules + "\n" + each.program);
        }
        assertEquals(List.of(), refused, () -> String.join("\n", refused));
        assertTrue(missed.size() <= 0.05 * wrong, () -> String.join("\n", missed));
    }

    @Test
    void thereAreThousandRightAndTwoHundredWrongOnes() throws IOException {
        assertTrue(programs().filter(Program::right).count() >= 1_000);
        assertTrue(programs().filter(each -> !each.right).count() >= 200);
    }
}
