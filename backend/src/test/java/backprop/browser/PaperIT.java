package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

@ExtendWith(Lab.class)
class PaperIT {
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");
    /** A page with nothing but its number has about 8 kB of a font. */
    private static final int LEAST_BYTES = 15_000;

    @ParameterizedTest
    @CsvSource({"/learn/2/?lang=zh&theme=dark, 3, 6", "/graph/?lang=en&preset=apples&step=4, 1, 3"})
    void aPageIsPrintedOnSomeSheets(String address, int least, int most, Visitor visitor) {
        Page page = visitor.open(address);
        assertThat(page.locator("[id=graph], [data-part=graph]").first().locator("svg"))
                .isVisible();
        expectSheets(page, least, most);
    }

    @Test
    void chartsArePrintedAsDrawingsInTheLightColours(Visitor visitor) {
        Page page = visitor.open("/train/?lang=en&theme=dark&iterations=40&data=generated&samples=1000&start=1");
        assertThat(page.locator("#status")).hasText("done");
        page.evaluate("""
                addEventListener('beforeprint', () => {
                  const lines = [...document.querySelectorAll(".on-paper .weight-3")];
                  window.drawn = lines.map(line => getComputedStyle(line).stroke);
                  window.longest = document.querySelector('#loss-plot .weight-3').getAttribute('d').length;
                })""");
        expectSheets(page, 1, 4);
        assertEquals(List.of("rgb(109, 40, 217)", "rgb(109, 40, 217)"), page.evaluate("drawn"));
        assertTrue((int) page.evaluate("longest") > 200);
        assertThat(page.locator(".on-paper")).hasCount(0);
    }

    @Test
    void theBoardsViewsArePrintedWithoutWhatLeadsTheLesson(Visitor visitor) {
        try (LessonDesk desk = LessonDesk.start(visitor, "zh")) {
            Page student = desk.join("zh");
            Page projector = desk.board
                    .context()
                    .waitForPage(() -> desk.board.locator("#open-projector").click());
            assertThat(projector.locator("#students [data-student]")).hasCount(1);
            student.close();
            for (String view : List.of("class", "train", "tasks", "question", "digits")) {
                desk.view(view);
                assertThat(projector.locator("#board")).hasAttribute("data-view", view);
                expectOnPaper(desk.board, "#view-" + view);
                assertThat(desk.board.locator("#tab-" + view)).isVisible();
                assertThat(desk.board.locator(":is(.board-foot, #ask, .board-views [aria-selected=false]):visible"))
                        .hasCount(0);
                expectOnPaper(projector, "#view-" + view);
                for (Page page : List.of(desk.board, projector))
                    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/?lang=zh, main",
        "/draw/?lang=en, #pad",
        "/points/?lang=zh&theme=dark&data=xor, [data-unit='1.1']",
        "/learn/7/?lang=en, #convolution-backward .trace",
        "/exercises/affine/?lang=zh, #code"
    })
    void aPagePrintsWithinItsSheet(String address, String part, Visitor visitor) {
        Page page = visitor.open(address);
        expectOnPaper(page, part);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        expectSheets(page, 1, 24);
    }

    /** As wide as A4 within its margins: the part is there, and nothing is cut at the side. */
    private static void expectOnPaper(Page page, String part) {
        assertThat(page.locator(part).first()).isVisible();
        page.setViewportSize(725, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(part).first()).isVisible();
        assertThat(page.locator(".site-header")).isHidden();
        assertEquals(List.of(), page.evaluate("""
                () => [...document.querySelectorAll('main :not(.katex-mathml *, .uplot *)')]
                  .filter(part => part.checkVisibility() && part.getBoundingClientRect().right > innerWidth + 1)
                  .map(part => part.id || part.className || part.localName)"""));
    }

    private static void expectSheets(Page page, int least, int most) {
        byte[] file = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        long sheets = sheets(file);
        assertTrue(sheets >= least && sheets <= most, sheets + " sheets");
        assertTrue(file.length > LEAST_BYTES, file.length + " bytes");
    }

    private static long sheets(byte[] file) {
        return PAGE.matcher(new String(file, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    @Test
    void aGraphIsSavedInTheLightColoursWhateverTheThemeIs(Visitor visitor) throws Exception {
        Page page = visitor.open("/graph/?lang=zh&theme=dark&preset=apples&step=end");
        Download svg = save(page.locator("#take-along"), 0);
        assertEquals("backprop-graph-apples-step-5.svg", svg.suggestedFilename());
        Element picture = expectDrawing(svg.path(), "消费税", "1.1", "220", "2.2", "rgb(37, 99, 235)");
        Download png = save(page.locator("#take-along"), 1);
        assertEquals("backprop-graph-apples-step-5.png", png.suggestedFilename());
        byte[] pixels = Files.readAllBytes(png.path());
        assertEquals("PNG", new String(pixels, 1, 3, StandardCharsets.ISO_8859_1));
        double width = Double.parseDouble(picture.getAttribute("width"));
        assertEquals(2 * width, ByteBuffer.wrap(pixels).getInt(16), 2);
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    }

    @Test
    void aFigureOfMatricesIsSavedWithItsNumbers(Visitor visitor) throws Exception {
        Page page = visitor.open("/learn/4/?lang=en");
        assertThat(page.locator("#relu .matrix input").first()).hasValue("1");
        Download svg = save(page.locator("#relu"), 0);
        assertEquals("backprop-figure-4.4.svg", svg.suggestedFilename());
        expectDrawing(svg.path(), "ReLU", "0.5", ">3<");
    }

    private static Download save(Locator place, int entry) {
        place.locator(".save-picture > .icon").click();
        return place.page()
                .waitForDownload(() ->
                        place.locator(".save-picture > div button").nth(entry).click());
    }

    /** XML that leads nowhere and needs no style sheet. */
    private static Element expectDrawing(Path file, String... parts) throws Exception {
        String svg = Files.readString(file);
        for (String part : parts) assertTrue(svg.contains(part), part);
        for (String part : List.of("var(", "class=", "data-", "url(http", "url(\"", "href=\"h", "<style"))
            assertFalse(svg.contains(part), part);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    @ParameterizedTest
    @CsvSource({"apples, zh, 5", "softmax-with-loss, en, 25"})
    void aWorksheetHasBlanksAndItsKeyTheGradients(String preset, String language, int least, Visitor visitor) {
        Page page = visitor.page();
        page.addInitScript("window.print = () => {}");
        page.navigate(visitor.address() + "/graph/?preset=" + preset + "&lang=" + language + "&step=end");
        page.locator("#take-along .icon").click();
        page.locator("#take-along .save-picture > div button").nth(2).click();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Locator asked = page.locator(".worksheet-asked");
        Locator key = page.locator(".worksheet-key");
        assertThat(asked).isVisible();
        assertThat(page.locator("#main")).isHidden();
        assertThat(asked.locator(".backward text")).hasCount(0);
        int blanks = asked.locator(".blanks rect").count();
        assertTrue(blanks >= least, blanks + " blanks");
        assertThat(key.locator(".backward text")).hasCount(blanks);
        assertThat(asked.locator(".forward text"))
                .hasCount(key.locator(".forward text").count());
        assertEquals(2, sheets(page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true))));
        assertThat(page.locator(".worksheet")).hasCount(0);
    }
}
