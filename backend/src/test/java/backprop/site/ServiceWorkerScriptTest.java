package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceWorkerScriptTest {
    private static final String SOURCE = "// Keeps the lab.\nkeep(site);\n";
    private static final Asset HOME = Asset.page("/", new byte[] {1}), JOIN = Asset.page("/join/", new byte[] {2});

    @Test
    void itBeginsWithWhatThereIs() {
        String script = ServiceWorkerScript.with(SOURCE, List.of(HOME, JOIN));
        assertTrue(script.startsWith("const site = {\"version\":"), script);
        assertTrue(script.contains("\"pages\":[\"\",\"join/\"]") && script.endsWith(";\n" + SOURCE), script);
    }

    @Test
    void withOtherAssetsItIsAsIfTheyHadBeenThereFirst() {
        String before = ServiceWorkerScript.with(SOURCE, List.of(HOME, JOIN));
        assertEquals(ServiceWorkerScript.with(SOURCE, List.of(HOME)), ServiceWorkerScript.with(before, List.of(HOME)));
    }
}
