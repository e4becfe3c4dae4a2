package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ScriptingPageTest {
    @Test
    void theCodeToCopyIsWhatThePageRuns() throws IOException {
        byte[] page = TestSite.SITE.find("/scripting/").orElseThrow().body();
        Document document = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
        String module = Files.readString(Path.of("../web/js/worksheet.js"));
        assertEquals(
                module.replace("export function", "function").strip(),
                document.getElementById("connect").wholeText());
    }
}
