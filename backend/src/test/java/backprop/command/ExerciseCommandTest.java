package backprop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.exercise.Exercise;
import backprop.exercise.Exercises;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExerciseCommandTest {
    /** A file system in the POSIX locale has no Chinese names: a JVM of 17 cannot say them to it. */
    private static final boolean NAMEABLE =
            Charset.forName(System.getProperty("sun.jnu.encoding")).newEncoder().canEncode("张三");

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
                        + ": error: line 18: AttributeError: "),
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
                gbk + ": error: not in UTF-8; save it so.\n" + none
                        + ": error: cannot be read (there is no such file or folder).\n" + folder
                        + ": error: not a file.\n" + marked + ": right\n",
                lines);
    }

    /** Tabs, line ends of Windows, names with spaces and in Chinese are no fault. */
    @Test
    void howAFileIsWrittenAndNamedDoesNotMatter() throws IOException {
        String solution = Files.readString(WEB.resolve("exercises/relu/solution.py"));
        Path tabs = file(NAMEABLE ? "张三 (2).py" : "Zhang San (2).py", solution.replace("    ", "\t")),
                windows = file("windows.PY", solution.replace("\n", "\r\n")),
                noLastLine = file("relu", solution.strip());
        assertEquals(
                tabs + ": right\n" + windows + ": right\n" + noLastLine + ": right\n",
                check(0, "relu", tabs, windows, noLastLine));
    }

    @Test
    void whatHasNoEndOrIsNoProgramIsAnErrorOfThatFileAlone() throws IOException {
        String solution = Files.readString(WEB.resolve("exercises/relu/solution.py"));
        Path loop = file("loop.py", "while True:\n    pass\n"),
                recursion = file("recursion.py", "def f(n):\n    return f(n + 1)\nf(1)\n"),
                memory = file("memory.py", "a = [0] * 10**10\n"),
                huge = file("huge.py", "x".repeat(2_000_000)),
                binary = file("binary.py", "\0\1\2"),
                message = file("message.py", "raise ValueError('one\\ntwo\\x1b[31m')\n"),
                right = file("right.py", solution);
        assertEquals(
                loop + ": error: line 2: KeyboardInterrupt: stopped after 3000000 steps\n" + recursion
                        + ": error: line 2: RecursionError: maximum recursion depth exceeded\n" + memory
                        + ": error: line 1: MemoryError: Unable to allocate 152588 MiB: this program may use 128 MiB\n"
                        + huge + ": error: 2000000 bytes are too many; a program has at most 1048576.\n" + binary
                        + ": error: line 1: SyntaxError: invalid syntax\n" + message
                        + ": error: line 1: ValueError: one\\u000atwo\\u001b[31m\n" + right + ": right\n",
                check(1, "relu", loop, recursion, memory, huge, binary, message, right));
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
