package backprop.python.numpy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.python.Interpreter;
import backprop.python.PythonError;
import backprop.python.RecordingHost;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not there is said by name, with what to use: and what is to be used is there. */
class UnsupportedTest {
    private static final Pattern NUMPY_NAME = Pattern.compile("np(\\.[a-z_0-9]+)+");

    private final Interpreter interpreter = new Interpreter(new RecordingHost());

    private String message(String source) {
        return assertThrows(
                        PythonError.class, () -> interpreter.run("import numpy as np\na = np.ones((2, 3))\n" + source))
                .getMessage();
    }

    private static Stream<Map.Entry<String, String>> substitutes() {
        return Stream.of(
                        expressions("np.", Unsupported.NUMPY),
                        expressions("np.linalg.", Unsupported.LINALG),
                        expressions("np.random.", Unsupported.RANDOM),
                        expressions("a.", Unsupported.ARRAY))
                .flatMap(each -> each);
    }

    private static Stream<Map.Entry<String, String>> expressions(String prefix, Map<String, String> instead) {
        return instead.entrySet().stream().map(each -> Map.entry(prefix + each.getKey(), each.getValue()));
    }

    @ParameterizedTest
    @MethodSource("substitutes")
    void eachNameIsMissingAndHasASubstituteThatIsThere(Map.Entry<String, String> substitute) {
        String said = message(substitute.getKey());
        assertTrue(said.startsWith("NotImplementedError: "), said);
        assertTrue(said.endsWith("is not in this lab: use " + substitute.getValue()), said);
        Matcher name = NUMPY_NAME.matcher(substitute.getValue());
        while (name.find()) interpreter.run("import numpy as np\n" + name.group());
    }

    /** As NumPy's put and modf have it: put counts through all of an array, modf cuts towards 0. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a = np.zeros((2, 3)); index = [1, 4]; b = [5, 6]|put|print(a.tolist())|[[0.0, 5.0, 0.0], [0.0, 6.0, 0.0]]",
                "a = np.array([-1.5, 2.25])|modf|print((a - w).tolist(), w.tolist())|[-0.5, 0.25] [-1.0, 2.0]"
            })
    void aSubstituteDoesWhatTheNameDoes(String before, String name, String print, String printed) {
        String instead = Unsupported.NUMPY.get(name);
        String line = instead.substring(instead.indexOf("with ") < 0 ? 0 : instead.indexOf("with ") + 5);
        StringBuilder output = new StringBuilder();
        RecordingHost host = new RecordingHost() {
            @Override
            public void print(String text) {
                output.append(text);
            }
        };
        new Interpreter(host).run("import numpy as np\n" + before + "\n" + line + "\n" + print);
        assertEquals(printed, output.toString().trim());
    }

    private static Stream<String> plainlyMissing() {
        return Stream.of(
                        names("np.", UnsupportedNames.NUMPY),
                        names("np.linalg.", UnsupportedNames.LINALG),
                        names("np.random.", UnsupportedNames.RANDOM),
                        names("a.", UnsupportedNames.ARRAY))
                .flatMap(each -> each);
    }

    private static Stream<String> names(String prefix, String names) {
        return Stream.of(names.trim().split("\\s+")).map(prefix::concat);
    }

    @ParameterizedTest
    @MethodSource("plainlyMissing")
    void whereNothingServesItIsSaidPlainly(String expression) {
        assertTrue(message(expression).endsWith(" is not in this lab"), () -> message(expression));
    }

    @Test
    void noNameIsInTwoLists() {
        List<String> plain = plainlyMissing().toList();
        substitutes().forEach(each -> assertFalse(plain.contains(each.getKey()), each.getKey()));
    }

    @Test
    void whatNumpyHasNotEitherIsNoAttribute() {
        assertEquals("AttributeError: module 'numpy' has no attribute 'relu'", message("np.relu"));
        assertEquals("AttributeError: 'numpy.ndarray' object has no attribute 'relu'", message("a.relu"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            time, 'time' is not in this lab
            itertools, "'itertools' is not in this lab: use loops, zip and enumerate"
            copy, 'copy' is not in this lab: use a.copy()
            matplotlib.pyplot, 'matplotlib.pyplot' is not in this lab: use print
            nump, No module named 'nump'
            """)
    void aModuleOfPythonIsNotSaidToBeNone(String module, String said) {
        assertEquals("ModuleNotFoundError: " + said, message("import " + module));
    }
}
