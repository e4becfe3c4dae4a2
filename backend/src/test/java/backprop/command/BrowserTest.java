package backprop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {
    private static final String ADDRESS = "http://localhost:8080/";

    @Test
    void eachSystemHasAProgramThatKnowsTheUsersBrowser() {
        assertEquals(List.of("xdg-open", ADDRESS), Browser.command("Linux", ADDRESS));
        assertEquals(List.of("open", ADDRESS), Browser.command("Mac OS X", ADDRESS));
        assertEquals(
                List.of("rundll32", "url.dll,FileProtocolHandler", ADDRESS), Browser.command("Windows 11", ADDRESS));
    }

    @Test
    void whereThereIsNoneTheAddressIsSaid(@TempDir Path nothing) throws Exception {
        List<String> program = List.of(LabProcess.JAVA, "-cp", System.getProperty("java.class.path"), "backprop.Main");
        try (LabProcess lab = LabProcess.of(program, nothing.toString(), "--port", "0", "--data", "", "--open")) {
            String address = lab.address().toString();
            lab.awaitSentence("No browser could be opened here: open " + address + " in one.");
            assertFalse(lab.endsWithin(0));
        }
    }

    /** Who starts a class wants to start a lesson, and found the lab's own start, without the key. */
    @Test
    void whereTheClassIsLetInItIsTheTeachersPage(@TempDir Path nothing) throws Exception {
        List<String> program = List.of(LabProcess.JAVA, "-cp", System.getProperty("java.class.path"), "backprop.Main");
        String[] options = {"--port", "0", "--data", "", "--host", "0.0.0.0", "--open"};
        try (LabProcess lab = LabProcess.of(program, nothing.toString(), options)) {
            String address = lab.address().toString();
            lab.nextLine();
            String teacher = lab.nextLine().substring("Teacher: ".length());
            assertTrue(teacher.startsWith(address + "class/#key="), teacher);
            lab.awaitSentence("No browser could be opened here: open " + teacher + " in one.");
        }
    }
}
