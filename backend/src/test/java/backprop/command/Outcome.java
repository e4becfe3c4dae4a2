package backprop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;

/** How a command ended, and what it printed. */
public record Outcome(int exitCode, String out, String err) {
    public static Outcome of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = BackpropCommand.execute(new PrintWriter(out), new PrintWriter(err), args);
        return new Outcome(exitCode, out.toString(), err.toString());
    }

    public Outcome requireSuccess() {
        assertEquals(0, exitCode, err);
        return this;
    }

    /** The user's mistake: one sentence with these words, and no stack trace. */
    void requireSentence(String... words) {
        requireMistake(words);
        assertEquals(1, err.strip().lines().count(), err);
        assertTrue(err.strip().endsWith("."), err);
    }

    /** The user's mistake in the words of the command line; then how to use it. */
    void requireUsage(String... words) {
        requireMistake(words);
        assertTrue(err.contains("Usage: backprop"), err);
    }

    /** The user's mistake, with these words. */
    void requireMistake(String... words) {
        assertEquals(2, exitCode, err);
        for (String word : words) assertTrue(err.contains(word), word + " in: " + err);
        assertFalse(err.contains("\tat ") || err.contains("Exception"), err);
    }

    /** What stands behind a word at the beginning of a line. */
    public String line(String word) {
        return out.lines()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + word + " in: " + out));
    }
}
