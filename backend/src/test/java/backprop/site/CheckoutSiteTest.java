package backprop.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutSiteTest {
    @TempDir
    Path folder;

    private CheckoutSite checkout;

    @BeforeEach
    void aCheckoutInWhichOneStyleSheetHasChanged() throws IOException {
        write("web/css/draw.css", ".probe { color: red; }");
        write("web/target/of-the-build", "");
        write("web/js/canvas.js", "export function probe() {}");
        write("compiled/train.js", "probe();");
        write("compiled/train.js.map", "{}");
        write("frontend-java/app/src/main/java/backprop/Probe.java", "class Probe {}");
        checkout = new CheckoutSite(folder, folder.resolve("compiled"));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String text(Optional<Asset> asset) {
        return asset.map(found -> new String(found.body(), StandardCharsets.UTF_8))
                .orElse("nothing");
    }

    /** Of the site, whatever its hash. */
    private static String text(Site site, String beginning, String end) {
        return text(site.assets().values().stream()
                .filter(asset ->
                        asset.path().startsWith(beginning) && asset.path().endsWith(end))
                .findFirst());
    }

    @Test
    void whatStandsOnTheDiskIsServedAndTheRestAsItWasBuilt() {
        Site site = checkout.load();
        assertTrue(text(site, "/css/draw.", ".css").contains(".probe"));
        assertTrue(text(site, "/css/train.", ".css").length() > 1_000);
        assertEquals("probe();", text(site, "/app/train.", ".js"));
    }

    /** Half a word, while somebody types. */
    @Test
    void aBreakPointThatIsNotThereIsSaidWithItsFileAndLine() throws IOException {
        write("web/css/draw.css", ".probe {\n}\n@media (--phon) {\n}\n");
        String said = assertThrows(IllegalStateException.class, checkout::load).getMessage();
        assertTrue(said.startsWith("web/css/draw.css:3: there is no break point --phon;"), said);
    }

    @Test
    void eachPageListensForChanges() {
        String page = text(checkout.load().find("/draw/"));
        assertTrue(page.contains("/reload."), page);
        assertTrue(text(checkout.load(), "/reload.", ".js").contains("EventSource"));
    }

    @Test
    void modulesMapsAndSourcesStandWhereADebuggerLooksForThem() {
        assertEquals("export function probe() {}", text(checkout.find("/app/canvas.js")));
        assertEquals("{}", text(checkout.find("/app/train.js.map")));
        assertEquals("class Probe {}", text(checkout.find("/app/src/backprop/Probe.java")));
        assertEquals(Optional.empty(), checkout.find("/app/../web/css/draw.css"));
        assertEquals(Optional.empty(), checkout.find("/app/src/../../../../../../compiled/train.js"));
    }

    @Test
    void nothingThatABrowserHasKeptHidesAChange() {
        assertTrue(text(checkout.find("/service-worker.js")).contains("unregister"));
    }
}
