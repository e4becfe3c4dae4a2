package backprop.exercise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.math.Rng;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CheckerTest {
    private static final Path WEB = Path.of("../../web");

    static Stream<Exercise> exercises() {
        return Exercises.list().stream();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void theSolutionIsRight(Exercise exercise) throws IOException {
        assertEquals(new Verdict.Right(Optional.empty()), Checker.check(exercise, file(exercise, "solution.py")));
    }

    /** Of a skeleton it was said that a type is wrong, or that each slope is 0. Convolution comes to its backward first. */
    @ParameterizedTest
    @MethodSource("exercises")
    void ofTheSkeletonTheFirstLineThatIsStillToBeWrittenIsTold(Exercise exercise) throws IOException {
        String skeleton = file(exercise, "skeleton.py");
        int begin = exercise.name().equals("convolution") ? skeleton.indexOf("def backward") : 0;
        int first = (int)
                skeleton.substring(0, skeleton.indexOf("...", begin)).lines().count();
        assertEquals(new Verdict.Unwritten(first), Checker.check(exercise, skeleton));
    }

    @Test
    void whatIsWrongBeforeALineThatIsStillToBeWrittenIsToldFirst() {
        String relu = """
                import numpy as np
                class ReLU:
                    def forward(self, x):
                        self.mask = (x %s 0)
                        out = x.copy()
                        out[self.mask] = 0
                        return out
                    def backward(self, dout):
                        dx = ...  # here
                        return dx
                """;
        assertEquals(
                Optional.of(Mistake.MASK_INVERTED),
                assertInstanceOf(Verdict.Wrong.class, check("relu", relu.formatted(">")))
                        .mistake());
        assertEquals(new Verdict.Unwritten(9), check("relu", relu.formatted("<=")));
    }

    @Test
    void threeDotsElsewhereStandForNothing() throws IOException {
        String solution = file(Exercises.find("softmax").orElseThrow(), "solution.py");
        assertInstanceOf(Verdict.Right.class, check("softmax", "class Later:\n    ...\n\n\n" + solution));
        assertInstanceOf(Verdict.Right.class, check("softmax", solution.replace("return exp_x", "return exp_x[...]")));
    }

    private static String file(Exercise exercise, String name) throws IOException {
        return Files.readString(
                WEB.resolve("exercises").resolve(exercise.name()).resolve(name));
    }

    @Test
    void numbersGoFromOne() {
        for (int i = 0; i < Exercises.list().size(); i++)
            assertEquals(i + 1, Exercises.list().get(i).number());
    }

    /** Its ReLU writes into dout, its softmax is one of the whole batch; its Affine looks for W and b in globals. */
    @ParameterizedTest
    @CsvSource({
        "mul, mul-layer, ",
        "add, add-layer, ",
        "relu, relu, argument-changed",
        "sigmoid, sigmoid, ",
        "affine, affine, ",
        "affine-batch, affine, ",
        "softmax, softmax-with-loss, softmax-of-batch",
        "softmax-with-loss, softmax-with-loss, softmax-of-batch"
    })
    void theNotebooksOwnCells(String exercise, String cell, String mistake) throws IOException {
        String source = "import numpy as np\n" + Files.readString(WEB.resolve("notebook/cells/" + cell + ".py"));
        Verdict verdict = check(exercise, source);
        if (mistake == null) assertInstanceOf(Verdict.Right.class, verdict);
        else
            assertEquals(
                    Mistake.find(mistake),
                    assertInstanceOf(Verdict.Wrong.class, verdict).mistake());
    }

    /** All cells in one file, as an editor exports them; the last one trains. */
    @ParameterizedTest
    @CsvSource({"mul", "add", "sigmoid"})
    void aLayerAboveTheNotebooksTrainingIsCheckedWithoutTraining(String exercise) throws IOException {
        StringBuilder source = new StringBuilder("W = b = None\n");
        for (String cell : List.of("mul-layer", "add-layer", "supermarket", "relu", "sigmoid", "affine", "training"))
            source.append(Files.readString(WEB.resolve("notebook/cells/" + cell + ".py")))
                    .append('\n');
        assertInstanceOf(Verdict.Right.class, check(exercise, source.toString()));
    }

    @Test
    void whatDoesNotRunIsAnErrorWithItsLine() {
        assertEquals(3, errorLine("mul", "class MulLayer:\n    def forward(self, x, y):\n        return x *\n"));
        assertEquals(2, errorLine("mul", "a = 1\nb = c\n"));
        assertEquals(3, errorLine("softmax", "import numpy as np\ndef softmax(x):\n    return np.exp(y)\n"));
    }

    private static int errorLine(String exercise, String source) {
        return assertInstanceOf(Verdict.Error.class, check(exercise, source))
                .error()
                .line();
    }

    @Test
    void aLoopWithoutEndIsAnError() {
        assertEquals(2, errorLine("softmax", "while True:\n    pass\n"));
        assertEquals(3, errorLine("softmax", "def softmax(x):\n    while True:\n        x = x + 1\n"));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertEquals("ReLU", missing("relu", "class Rectifier:\n    pass\n"));
        assertEquals("ReLU.forward", missing("relu", "class ReLU:\n    pass\n"));
        assertEquals("softmax", missing("softmax", ""));
        assertEquals("Affine.db", missing("affine-batch", """
                        import numpy as np
                        class Affine:
                            def __init__(self, W, b):
                                self.W = W
                                self.b = b
                            def forward(self, x):
                                self.x = x
                                return x @ self.W + self.b
                            def backward(self, dout):
                                self.dW = self.x.T @ dout
                                return dout @ self.W.T
                        """));
    }

    private static String missing(String exercise, String source) {
        Verdict.Wrong wrong = assertInstanceOf(Verdict.Wrong.class, check(exercise, source));
        assertInstanceOf(Evidence.Missing.class, wrong.evidence());
        return wrong.output();
    }

    @Test
    void noReturnAnotherTypeAndAnotherShapeAreSaid() {
        assertEquals(
                "NoneType",
                assertInstanceOf(Evidence.Type.class, softmax("pass")).type());
        assertEquals(
                "str",
                assertInstanceOf(Evidence.Type.class, softmax("return 'y'")).type());
        assertEquals(
                "list",
                assertInstanceOf(Evidence.Type.class, softmax("return [x]")).type());
        Evidence.Shape shape = assertInstanceOf(Evidence.Shape.class, softmax("return np.sum(x, axis=1)"));
        assertEquals("(3,)", shape.given().shapeText());
        assertEquals("(3, 3)", shape.right().shapeText());
    }

    private static Evidence softmax(String line) {
        String source = "import numpy as np\ndef softmax(x):\n    " + line + "\n";
        return assertInstanceOf(Verdict.Wrong.class, check("softmax", source)).evidence();
    }

    @Test
    void theWrongEntriesAreCounted() {
        Evidence evidence =
                softmax("y = np.exp(x) / np.exp(x).sum(axis=1, keepdims=True)\n    y[0, 1] = 7\n    return y");
        assertEquals(
                1, assertInstanceOf(Evidence.Entries.class, evidence).wrong().get(0));
        assertEquals(
                1, assertInstanceOf(Evidence.Entries.class, evidence).wrong().size());
    }

    @Test
    void theBooksNameOfReluIsTaken() throws IOException {
        String source = Rules.of("relu").solution().replace("class ReLU", "class Relu");
        assertInstanceOf(Verdict.Right.class, check("relu", source));
    }

    /** Damaged in one place, some are still right; a few thousand were tried once. */
    @ParameterizedTest
    @MethodSource("exercises")
    void noDamagedProgramEndsInAJavaException(Exercise exercise) throws IOException {
        Rng rng = new Rng(exercise.number());
        String solution = Rules.of(exercise.name()).solution();
        int verdicts = 0;
        for (int i = 0; i < 40; i++) {
            int from = rng.below(solution.length()), to = Math.min(solution.length(), from + 1 + rng.below(8));
            if (Checker.check(exercise, solution.substring(0, from) + solution.substring(to)) != null) verdicts++;
        }
        assertTrue(verdicts == 40);
    }

    private static Verdict check(String exercise, String source) {
        return Checker.check(Exercises.find(exercise).orElseThrow(), source);
    }
}
