package backprop.run.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.run.Run;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunNotesTest {
    private final RunNotes notes = new RunNotes();
    private final Run run = Reports.usual();

    @Test
    void aNoteIsKeptWithItsRun() {
        assertEquals("", notes.note(run));
        notes.note(run, "It fell.\nThen it rose.");
        Map<String, String> kept = new LinkedHashMap<>();
        notes.write(run, kept);
        Run again = Reports.usual();
        notes.read(again, kept);
        assertEquals("It fell.\nThen it rose.", notes.note(again));
        assertEquals("", notes.note(Reports.usual()));
    }

    @Test
    void whatWasKeptAndCannotBeReadIsLeftAside() {
        notes.read(run, Map.of("certificate", "{}", "note", "x".repeat(5_000)));
        assertEquals(Optional.empty(), notes.certificate(run.view()));
        assertEquals(RunNotes.LONGEST, notes.note(run).length());
        Map<String, String> kept = new LinkedHashMap<>();
        notes.write(Reports.usual(), kept);
        assertEquals(Map.of(), kept);
    }
}
