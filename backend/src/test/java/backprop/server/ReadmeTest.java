package backprop.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example for nginx, which had none of the headers. */
class ReadmeTest {
    @Test
    void itsLinesForNginxSetTheHeadersOfTheServer() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String example =
                readme.substring(readme.indexOf("```nginx"), readme.indexOf("```\n", readme.indexOf("```nginx")));
        SecurityHeaders.others()
                .forEach((name, value) -> assertHas(example, "add_header " + name + " \"" + value + "\" always;"));
        assertHas(example, "add_header Content-Security-Policy $lab_policy always;");
        assertHas(example, "\"" + SecurityHeaders.policy("/") + "\";");
        assertHas(example, "\"" + SecurityHeaders.policy("/graph/") + "\";");
        assertHas(example, "\"" + SecurityHeaders.policy("/workers/wasm.0123456789abcdef.js") + "\";");
    }

    private static void assertHas(String example, String line) {
        assertTrue(example.contains(line), line + " in " + example);
    }
}
