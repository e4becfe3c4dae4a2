package backprop.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@link StudentPrograms}: the right ones are right, the wrong ones wrong, and called what they are. */
class StudentsTest {
    static Stream<Exercise> exercises() {
        return Exercises.list().stream();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void whatStudentsWriteIsJudgedRightly(Exercise exercise) throws IOException {
        StudentPrograms programs = StudentPrograms.of(exercise.name());
        List<String> faults = new ArrayList<>();
        for (StudentPrograms.Program program : programs.right()) {
            Verdict verdict = Checker.check(exercise, program.text());
            if (!(verdict instanceof Verdict.Right)) faults.add("refused: " + program.title() + ": " + verdict);
        }
        for (StudentPrograms.Program program : programs.wrong()) {
            Verdict verdict = Checker.check(exercise, program.text());
            if (verdict instanceof Verdict.Right) faults.add("missed: " + program.title());
            else if (program.mistake().isPresent() && !mistake(verdict).equals(program.mistake()))
                faults.add("not named: " + program.title() + ": " + verdict);
        }
        assertEquals(List.of(), faults, () -> String.join("\n", faults));
        assertTrue(programs.right().size() >= 10, programs.right().size() + " right ones");
        assertTrue(programs.wrong().size() >= 15, programs.wrong().size() + " wrong ones");
    }

    private static Optional<String> mistake(Verdict verdict) {
        return verdict instanceof Verdict.Wrong wrong ? wrong.mistake().map(Mistake::key) : Optional.empty();
    }
}
