package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.command.Outcome;
import backprop.run.certificate.Certificate;
import backprop.run.certificate.CertificateReader;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a run says of itself: its certificate, and its card in a lab report. */
@ExtendWith(Lab.class)
class TrainCertificateIT {
    private static final String RUN = "/train/?lang=en&data=generated&samples=300&iterations=40&start=1";

    @Test
    void aRunOfTheBrowserIsTrueOnTheJvmAndInAnotherBrowserAndAForgedOneIsNot(Visitor visitor) throws IOException {
        TrainDesk desk = new TrainDesk(visitor.open(RUN));
        desk.await("done");
        desk.press("certificate");
        assertThat(desk.at("#certificate-dialog")).hasAttribute("data-state", "true");
        assertThat(desk.at("#certificate-verdict")).containsText("gave the same weights");
        Path file = saved(desk, "certificate-save", "784-50-10-40.certificate.json");
        Outcome outcome = Outcome.of("verify", file.toString()).requireSuccess();
        assertTrue(outcome.out().contains("true: "), outcome.out());

        String text = Files.readString(file);
        expect(visitor, CertificateReader.read(text), "true", "属实");
        Certificate forged = CertificateReader.read(text.replace("\"optimizer\": \"sgd\"", "\"optimizer\": \"adam\""));
        expect(visitor, forged, "false", "第 1 次迭代");
    }

    private static void expect(Visitor visitor, Certificate certificate, String state, String words) {
        Page page = visitor.open("/train/?lang=zh&verify=" + certificate.link());
        assertThat(page.locator("#certificate-dialog")).hasAttribute("data-state", state);
        assertThat(page.locator("#certificate-verdict")).containsText(words);
        page.keyboard().press("Escape");
        assertThat(page.locator("#certificate-dialog")).isHidden();
        page.waitForURL(url -> !url.contains("verify="));
    }

    private static Path saved(TrainDesk desk, String button, String name) {
        Download download = desk.page.waitForDownload(() -> desk.press(button));
        assertEquals(name, download.suggestedFilename());
        return download.path();
    }

    @Test
    void aReportHoldsWhatIsSaidOfARunAndNeedsNothingElse(Visitor visitor) throws IOException {
        TrainDesk desk = new TrainDesk(visitor.open(RUN));
        desk.await("done");
        desk.press("report");
        desk.at("#report-cards textarea").fill("It <b>fell</b> & fell.");
        desk.at("#report-title").fill("第一课");
        desk.at("#report-author").fill("A. Student");
        Path file = saved(desk, "report-save", "backprop-lab-report.html");
        String html = Files.readString(file);
        assertTrue(html.contains("It &lt;b&gt;fell&lt;/b&gt; &amp; fell."), html);
        assertFalse(html.contains("<script"), html);

        Page report = visitor.page();
        report.setContent(html);
        assertThat(report.locator("h1")).hasText("第一课");
        assertThat(report.locator("svg.curve")).hasCount(2);
        assertEquals("none", report.evaluate("getComputedStyle(document.querySelector('svg path')).fill"));

        desk.page.reload();
        desk.press("report");
        assertThat(desk.at("#report-cards textarea")).hasValue("It <b>fell</b> & fell.");
        assertThat(desk.at("#report-title")).hasValue("第一课");
    }
}
