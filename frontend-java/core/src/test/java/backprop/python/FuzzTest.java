package backprop.python;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is run ends, with a Python error at worst. */
class FuzzTest {
    private static final long MOST_STEPS = 20_000;

    private static final int QUESTIONS = 5;
    private static final Duration SOON = Duration.ofSeconds(10);

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

    @Property(tries = 900)
    void damagedProgramsEndInAPythonErrorAtWorst(@ForAll long seed) {
        requirePythonError(DamagedProgram.of(seed));
    }

    /** Endless ones are among them; who stops one does not wait for it. */
    @Property(tries = 300)
    void damagedProgramsEndSoonAfterTheyWereStopped(@ForAll long seed) {
        int[] questions = {0};
        Host stopping = new Host() {
            @Override
            public boolean isStopped() {
                return ++questions[0] > QUESTIONS;
            }
        };
        assertTimeoutPreemptively(SOON, () -> requirePythonError(DamagedProgram.of(seed), stopping));
        assertTrue(questions[0] <= QUESTIONS + 1, DamagedProgram.of(seed));
    }

    private static void requirePythonError(String program) {
        requirePythonError(program, SMALL);
    }

    private static void requirePythonError(String program, Host host) {
        try {
            new Interpreter(host).run(program);
        } catch (PythonError e) {
            assertNotEquals("SystemError", e.typeName(), program + e.details());
            assertTrue(e.key().startsWith("python.error."));
        }
    }
}
