package backprop.build;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptProblemsTest {
    /** Asks for what TeaVM's class library has not. */
    static final class Missing {
        private Missing() {}

        public static void main(String[] args) {
            System.out.println(Math.fma(1.0, 2.0, args.length));
        }
    }

    @Test
    void whatCannotBeCompiledIsNamedWithItsFileAndLineAndNotAsAnObject(@TempDir Path folder) {
        Script script = new Script("missing.js", Missing.class.getName());
        String problems = assertThrows(IllegalStateException.class, () -> script.compile(folder))
                .getMessage();
        assertTrue(problems.contains("fma"), problems);
        assertTrue(problems.contains("ScriptProblemsTest.java:16"), problems);
    }
}
