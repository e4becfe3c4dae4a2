package backprop.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs that the checker was not made from: right ones in other words, wrong ones in and outside of its bank. */
class HoldOutTest {
    private static final int RIGHT = 70;

    static Stream<Exercise> exercises() {
        return Exercises.list().stream();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void rightProgramsInOtherWordsAreRight(Exercise exercise) throws IOException {
        List<String> programs = new HoldOut(exercise.name()).right(RIGHT);
        for (int i = 0; i < RIGHT; i++) {
            if (!HoldOutShare.judges(i)) continue;
            String program = programs.get(i);
            Verdict verdict = Checker.check(exercise, program);
            assertTrue(verdict instanceof Verdict.Right, () -> verdict + "\n" + program);
        }
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void wrongProgramsAreNotRight(Exercise exercise) throws IOException {
        for (HoldOut.WrongProgram program : new HoldOut(exercise.name()).wrong()) {
            Verdict verdict = Checker.check(exercise, program.text());
            assertTrue(!(verdict instanceof Verdict.Right), program.text());
        }
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void aMistakeOfTheBankIsNamedInTheSolution(Exercise exercise) throws IOException {
        List<String> faults = new ArrayList<>();
        for (HoldOut.WrongProgram program : new HoldOut(exercise.name()).wrongSolutions()) {
            Verdict verdict = Checker.check(exercise, program.text());
            boolean isNamed = program.mistake().isEmpty()
                    || verdict instanceof Verdict.Wrong wrong
                            && wrong.mistake().map(Mistake::key).equals(program.mistake());
            if (!isNamed) faults.add(program + "\n" + verdict);
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void thereAreTwoHundredWrongSolutions() throws IOException {
        int wrong = 0;
        for (Exercise exercise : Exercises.list())
            wrong += new HoldOut(exercise.name()).wrongSolutions().size();
        assertTrue(wrong >= 200, wrong + " wrong programs");
    }
}
