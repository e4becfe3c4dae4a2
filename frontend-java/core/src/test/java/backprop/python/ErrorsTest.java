package backprop.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import backprop.python.array.NdArray;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of an error, and how a session goes on after it. */
class ErrorsTest {
    private final RecordingHost host = new RecordingHost();
    private final Interpreter interpreter = new Interpreter(host);

    private PythonError failure(String source) {
        return assertThrows(PythonError.class, () -> interpreter.run(source));
    }

    @Test
    void shapesThatDoNotFitAreToldInNumpysWords() {
        PythonError error = failure("import numpy as np\n\nnp.dot(np.zeros((2, 3)), np.zeros((2, 2)))");
        assertEquals("ValueError: shapes (2,3) and (2,2) not aligned: 3 (dim 1) != 2 (dim 0)", error.getMessage());
        assertEquals(3, error.line());
        assertEquals("python.error.NOT_ALIGNED", error.key());
        assertEquals(List.of("(2,3)", "(2,2)", "3", "1", "2", "0"), error.details());
    }

    @Test
    void theLineIsTheInnermostOfTheTextThatWasRun() {
        interpreter.run("def f(x):\n    return 1 / x\n");
        PythonError later = failure("a = 1\n\nf(0)");
        assertEquals(3, later.line());
        assertEquals(
                List.of("f", "<module>"),
                later.calls().stream().map(each -> each.function()).toList());
        assertEquals(
                List.of(2, 3), later.calls().stream().map(each -> each.line()).toList());
        PythonError within = failure("def g(x):\n    y = x\n    return f(y)\n\ng(0)");
        assertEquals(3, within.line());
    }

    @Test
    void anExpressionOverSeveralLinesTellsItsOwn() {
        assertEquals(3, failure("x = [1,\n     2,\n     1 / 0,\n     4]").line());
        assertEquals(2, failure("print(1,\n      undefined)").line());
        assertEquals(
                4, failure("if False:\n    pass\n\nelif undefined:\n    pass").line());
    }

    @Test
    void anErrorInAModuleOfTheHostIsAtTheLineThatCalledIt() {
        host.with("net", new HostModule.Text("def broken():\n    return {}['W1']\n"));
        PythonError error = failure("from net import broken\n\nbroken()");
        assertEquals("KeyError: 'W1'", error.getMessage());
        assertEquals(3, error.line());
        assertEquals("net", error.calls().get(0).source().name());
    }

    @Test
    void whatAProgramRaisesItselfHasItsOwnWords() {
        PythonError error = failure("class MyError(Exception): pass\nraise MyError('too large')");
        assertEquals("MyError", error.typeName());
        assertEquals("too large", error.text());
        assertEquals("python.error.RAISED", error.key());
        assertEquals(List.of("MyError", "too large"), error.details());
    }

    @Test
    void fullWidthSignsAreNamedWithTheirAsciiOnes() {
        PythonError error = failure("x = 1\nprint（x）");
        assertEquals("invalid character '（' (U+FF08)", error.text());
        assertEquals(2, error.line());
        assertEquals(List.of("（", "FF08", "("), error.details());
    }

    /** np.linalg.inv was taken for a slip of the pen. */
    @Test
    void everyNameOfNumpyIsThereOrIsSaidToBeMissing() throws IOException {
        interpreter.run("import numpy as np");
        List<String> faults = new ArrayList<>();
        for (String name : names()) {
            try {
                interpreter.run(name);
            } catch (PythonError e) {
                if (!e.getMessage().startsWith("NotImplementedError: " + name + " is not in this lab"))
                    faults.add(e.getMessage());
            }
        }
        assertEquals(List.of(), faults);
    }

    private static List<String> names() throws IOException {
        try (InputStream file = ErrorsTest.class.getResourceAsStream("/python/names.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @Test
    void aNameThatNumpyHasAndTheLabHasNotIsToldWithWhatServesInstead() {
        PythonError error = failure("import numpy as np\nnp.einsum('ij,jk', 1, 2)");
        assertEquals("NotImplementedError: np.einsum is not in this lab: use np.dot or @", error.getMessage());
        assertEquals(
                "AttributeError: module 'numpy' has no attribute 'dott'",
                failure("np.dott(1, 2)").getMessage());
        assertEquals(
                "ModuleNotFoundError: 'matplotlib.pyplot' is not in this lab: use print",
                failure("import matplotlib.pyplot as plt").getMessage());
        assertEquals(
                "ModuleNotFoundError: No module named 'nothing'",
                failure("import nothing").getMessage());
        assertEquals(
                "'with' is not in this lab",
                failure("with open('a') as f: pass").text());
    }

    @Test
    void aSessionGoesOnAfterAnError() {
        failure("x = 1\ny = x / 0");
        interpreter.run("x += 1\nprint(x)");
        assertEquals("2\n", host.printed());
    }

    @Test
    void valuesAreCalledReadAndSetFromJava() {
        interpreter.run(
                "class Layer:\n    def __init__(self): self.w = 2.0\n    def forward(self, x): return x * self.w\n");
        Object layer = interpreter.call(interpreter.global("Layer"));
        interpreter.setAttribute(layer, "w", 3.0);
        Object out = interpreter.call(interpreter.attribute(layer, "forward"), NdArray.of(new double[] {1, 2}, 2));
        assertEquals("[3. 6.]", interpreter.str(out));
        PythonError error = assertThrows(PythonError.class, () -> interpreter.attribute(layer, "b"));
        assertEquals("AttributeError: 'Layer' object has no attribute 'b'", error.getMessage());
        PythonError call = assertThrows(
                PythonError.class, () -> interpreter.call(interpreter.attribute(layer, "forward"), 1.0, 2.0));
        assertEquals("Layer.forward() takes 2 positional arguments but 3 were given", call.text());
    }
}
