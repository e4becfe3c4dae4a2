package backprop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.exercise.Exercise;
import backprop.exercise.Exercises;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseCommandTest {
    private static final Path WEB = Path.of("../web");

    @TempDir
    private Path folder;

    @Test
    void theListHasNumberNameAndTitle() {
        List<String> lines =
                Outcome.of("exercise", "list").requireSuccess().out().lines().toList();
        assertEquals(Exercises.list().size(), lines.size());
        assertEquals(" 4  relu                ReLU", lines.get(3));
    }

    @Test
    void eachSolutionIsRight() {
        for (Exercise exercise : Exercises.list()) {
            Path solution = WEB.resolve("exercises").resolve(exercise.name()).resolve("solution.py");
            assertEquals(solution + ": right\n", check(0, exercise.name(), solution));
        }
    }

    @Test
    void eachFileHasALineAndOneThatIsNotRightDecidesTheExitCode() throws IOException {
        Path right = file("right.py", affine("np.dot(self.x.T, dout)")),
                wrong = file("wrong.py", affine("np.dot(self.x, dout)")),
                error = file("error.py", affine("np.dto(self.x.T, dout)"));
        assertEquals(right + ": right\n", check(0, "affine-batch", right));
        String lines = check(1, "affine-batch", right, wrong, error);
        assertTrue(
                lines.startsWith(right + ": right\n" + wrong + ": wrong: dW: transpose missing\n" + error
                        + ": error: line 13: AttributeError: "),
                lines);
    }

    private static String affine(String product) throws IOException {
        String solution = Files.readString(WEB.resolve("exercises/affine-batch/solution.py"));
        return solution.replace("np.dot(self.x.T, dout)", product);
    }

    @Test
    void whatHasNoNameIsDescribed() throws IOException {
        assertWrong("y: 1 of 9 numbers differ", """
                import numpy as np
                def softmax(x):
                    e = np.exp(x)
                    y = e / e.sum(axis=1, keepdims=True)
                    y[1, 1] = 2
                    return y
                """);
        assertWrong("y: its shape is (3,) and should be (3, 3)", "def softmax(x):\n    return x[0]\n");
        assertWrong("y: it is of the type str and should be numbers", "def softmax(x):\n    return 'y'\n");
        assertWrong("y: it is None; is a return or an assignment missing?", "def softmax(x):\n    pass\n");
        assertWrong("line 2: still to be written", "def softmax(x):\n    return ...\n");
        assertWrong("softmax: the program has nothing of this name", "");
    }

    private void assertWrong(String what, String source) throws IOException {
        Path file = file("softmax.py", source);
        assertEquals(file + ": wrong: " + what + "\n", check(1, "softmax", file));
    }

    /** Notepad's mark at the beginning is no fault; another encoding, no file, a folder are, and the other files are read. */
    @Test
    void whatCannotBeReadIsAnErrorOfThatFileAlone() throws IOException {
        Path marked = file("marked.py", "\ufeff" + Files.readString(WEB.resolve("exercises/mul/solution.py")));
        Path gbk = folder.resolve("gbk.py"), none = folder.resolve("none.py");
        Files.write(gbk, "# \u68af\u5ea6".getBytes("GBK"));
        String lines = check(1, "mul", gbk, none, folder, marked);
        assertEquals(
                gbk + ": error: not in UTF-8; save it so.\n" + none + ": error: cannot be read (no such file).\n"
                        + folder + ": error: not a file.\n" + marked + ": right\n",
                lines);
    }

    @Test
    void anUnknownExerciseIsAnsweredWithThoseThatThereAre() {
        Outcome.of("exercise", "check", "conv", "x.py").requireSentence("\"conv\"", "mul, add, reuse");
    }

    @Test
    void withoutAFileOrACommandItSaysHowToUseIt() {
        Outcome.of("exercise", "check", "mul").requireUsage("FILE");
        Outcome.of("exercise").requireUsage("subcommand");
    }

    private Path file(String name, String source) throws IOException {
        return Files.write(folder.resolve(name), source.getBytes(StandardCharsets.UTF_8));
    }

    private static String check(int exitCode, String exercise, Path... files) {
        List<String> args = new java.util.ArrayList<>(List.of("exercise", "check", exercise));
        for (Path file : files) args.add(file.toString());
        Outcome outcome = Outcome.of(args.toArray(String[]::new));
        assertEquals(exitCode, outcome.exitCode(), outcome.err());
        return outcome.out().replace(System.lineSeparator(), "\n");
    }
}
