package backprop.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The policy of the pages refuses markup that is a text, and a worker whose address boot.js has not looked at. */
class TrustedTypesTest {
    private static final Pattern SINK = Pattern.compile(
            "innerHTML|outerHTML|insertAdjacentHTML|DOMParser|createContextualFragment|srcdoc|document\\.write"
                    + "|new (Shared)?Worker\\((?!window\\.backprop\\.worker\\()");

    @Test
    void noScriptOfAPageDoesWhatThePolicyRefuses() throws IOException {
        List<String> faults = new ArrayList<>();
        int scripts = 0;
        try (Stream<Path> files = Files.list(Path.of("target/classes/backprop/app"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".js")).toList()) {
                Matcher sink = SINK.matcher(Files.readString(file));
                while (sink.find()) faults.add(file.getFileName() + ": " + sink.group());
                scripts++;
            }
        }
        assertTrue(scripts > 10, scripts + " scripts");
        assertEquals(List.of(), faults);
    }
}
