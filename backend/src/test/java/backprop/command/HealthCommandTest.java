package backprop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HealthCommandTest {
    @Test
    void aLabThatIsServedSaysHowItIs() throws Exception {
        try (LabProcess lab = new LabProcess("--port", "0", "--data", "")) {
            String port = Integer.toString(lab.address().getPort());
            assertEquals(
                    "{\"status\":\"ok\",\"version\":\"0.1.0\",\"mnist\":\"absent\"}",
                    Outcome.of("health", "--port", port).requireSuccess().out().strip());
        }
    }

    /** Of other exit codes Docker does not say what they mean. */
    @Test
    void whereNoneIsServedItEndsWithOneAndASentence() {
        Outcome outcome = Outcome.of("health", "--port", "1");
        assertEquals(1, outcome.exitCode());
        assertEquals(
                "No lab answers on port 1 of this machine. --port (or PORT before the command) names another.",
                outcome.err().strip());
    }

    @Test
    void aPortIsANumber() {
        Outcome.of("health", "--port", "0").requireSentence("1 to 65535", "0");
        assertTrue(Outcome.of("health", "--help").out().contains("exit code"));
    }
}
