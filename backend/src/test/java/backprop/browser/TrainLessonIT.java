package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.check.SmallData;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A lesson's use of the Train lab: what the plan links to, and what is left in the browser after many runs. */
@ExtendWith(Lab.class)
class TrainLessonIT {
    @Test
    void fromTheLessonPlanToTheReportOnAPhoneWithTwoCores(Visitor visitor) throws IOException {
        Page page = visitor.openOnPhone("/learn/teach/?lang=en");
        page.addInitScript("Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => 2 })");
        String link = (String)
                page.locator("a[href*='train/?preset=optimizers']").first().evaluate("link => link.href");
        SmallData.serve(page.context());
        page.navigate(link + "&lang=en&iterations=10");
        TrainDesk desk = new TrainDesk(page);
        assertThat(desk.at("#start-plan")).containsText("6 runs of 10 iterations");
        desk.at("#start").tap();
        assertThat(desk.at("#runs-work")).hasText(Pattern.compile("^1 at work, [1-5] waiting$"));
        assertThat(desk.at("#run-list > [data-state=done]")).hasCount(6);
        desk.at("#report").tap();
        desk.at("#report-cards textarea").last().fill("Adam fell first.");
        Download report = page.waitForDownload(() -> desk.at("#report-save").tap());
        String html = Files.readString(report.path());
        assertTrue(html.contains("Adam fell first."), html);
        for (String name : new String[] {"SGD", "Momentum", "Nesterov", "AdaGrad", "RMSProp", "Adam"})
            assertTrue(html.contains(name), name + " is not in the report");
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    @Test
    void twentyRunsLeaveAWorkerAtMostAndLittleMemory(Visitor visitor) {
        Page page = visitor.page();
        SmallData.serve(page.context());
        page.navigate(visitor.address() + "/train/?lang=en&net=784-10&iterations=2");
        TrainDesk desk = new TrainDesk(page);
        double early = 0;
        for (int seed = 1; seed <= 20; seed++) {
            desk.type("seed", Integer.toString(seed));
            desk.press("start");
            assertThat(desk.at("#run-list .now")).hasAttribute("data-state", "done");
            if (seed == 4) early = heap(desk.page);
        }
        assertThat(desk.runs()).hasCount(16);
        assertTrue(desk.page.workers().size() <= 1, desk.page.workers().size() + " workers");
        double grown = heap(desk.page) - early;
        assertTrue(grown < 8e6, "grown by " + grown + " bytes");
    }

    /** Bytes that the page's script holds after a collection. */
    private static double heap(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("HeapProfiler.collectGarbage");
        session.send("Performance.enable");
        JsonObject metrics = session.send("Performance.getMetrics");
        session.detach();
        for (JsonElement each : metrics.getAsJsonArray("metrics")) {
            JsonObject metric = each.getAsJsonObject();
            if (metric.get("name").getAsString().equals("JSHeapUsedSize"))
                return metric.get("value").getAsDouble();
        }
        throw new AssertionError("no size of the heap");
    }
}
