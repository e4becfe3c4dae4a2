package backprop.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class EditorModulesTest {
    private static final Path WEB = Path.of("../../web");
    private static final int MOST = 150_000;

    @Test
    void everyImportOfAModuleIsThere() throws IOException {
        Map<String, String> modules = EditorModules.read(WEB.resolve("editor"));
        List<String> missing = new ArrayList<>();
        Pattern imported = Pattern.compile("(?m)^import .* from '([^']+)';");
        for (String code : modules.values()) {
            Matcher name = imported.matcher(code);
            while (name.find()) if (!modules.containsKey(name.group(1))) missing.add(name.group(1));
        }
        assertTrue(modules.size() > 12, modules.keySet().toString());
        assertEquals(List.of(), missing);
    }

    @Test
    void theEditorTravelsInAHundredAndFiftyKilobytes() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (InputStream script = Files.newInputStream(Path.of("target/classes/backprop/app/editor.js"));
                GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            script.transferTo(gzip);
        }
        assertTrue(packed.size() <= MOST, packed.size() + " bytes");
    }

    @Test
    void theLicenceOfEachModuleIsTold() throws IOException {
        String told = words(Files.readString(WEB.resolve("licences/codemirror.txt")));
        for (Map.Entry<String, String> module : EditorModules.places().entrySet()) {
            String place = module.getValue();
            String folder = place.replaceFirst("(/(dist|src))?/[^/]+$", "/LICENSE");
            try (InputStream file = EditorModules.class.getClassLoader().getResourceAsStream(folder)) {
                String licence = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                Matcher copyright = Pattern.compile("Copyright.*").matcher(licence);
                assertTrue(copyright.find() && told.contains(words(copyright.group())), folder);
                assertTrue(told.contains(words(licence.substring(licence.indexOf("Permission")))), folder);
                assertTrue(told.contains(module.getKey()), module.getKey());
            }
        }
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
