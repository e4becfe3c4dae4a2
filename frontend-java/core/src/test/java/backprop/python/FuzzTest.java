package backprop.python;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is run ends, with a Python error at worst. */
class FuzzTest {
    private static final long MOST_STEPS = 20_000;

    private static final Host SMALL = new Host() {
        @Override
        public long steps() {
            return MOST_STEPS;
        }

        @Override
        public long memory() {
            return 8L << 20;
        }
    };

    @Property(tries = 5000)
    void anyTokensEndInAPythonErrorAtWorst(@ForAll long seed) {
        requirePythonError(RandomProgram.ofTokens(seed));
    }

    @Property(tries = 4000)
    void anyStatementsEndInAPythonErrorAtWorst(@ForAll long seed) {
        requirePythonError(RandomProgram.ofStatements(seed));
    }

    @Property(tries = 2000)
    void anyCharactersEndInAPythonErrorAtWorst(@ForAll String text) {
        requirePythonError(text);
    }

    private static void requirePythonError(String program) {
        try {
            new Interpreter(SMALL).run(program);
        } catch (PythonError e) {
            assertNotEquals("SystemError", e.typeName(), program + e.details());
            assertTrue(e.key().startsWith("python.error."));
        }
    }
}
