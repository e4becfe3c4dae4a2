package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Points lab: what it learns, what is touched in it, and its link. */
@ExtendWith(Lab.class)
class PointsIT {
    private static final LocatorAssertions.HasAttributeOptions SOON =
            new LocatorAssertions.HasAttributeOptions().setTimeout(15_000);

    @Test
    void itLearnsTheCircleAndResetsToTheSameStart(Visitor visitor) {
        Page page = visitor.open("/points/?lang=en&data=circle&pace=0");
        assertThat(page.locator("#status")).hasAttribute("data-state", "idle");
        page.locator("#step").click();
        assertThat(page.locator("#iteration")).hasText("1");
        String first = page.locator("#loss").getAttribute("data-value");
        page.locator("#start").click();
        page.waitForFunction("() => Number(document.querySelector('#test-accuracy').dataset.value) > 0.95");
        page.locator("#pause").click();
        assertThat(page.locator("#status")).hasAttribute("data-state", "paused");
        page.locator("#reset").click();
        assertThat(page.locator("#iteration")).hasText("0");
        page.locator("#step").click();
        assertThat(page.locator("#loss")).hasAttribute("data-value", first, SOON);
    }

    @Test
    void aPointGoesThereAndBackAUnitHasItsFormulaAndAWeightIsSet(Visitor visitor) {
        Page page = visitor.open("/points/?lang=en&data=xor&net=2-3-2");
        page.locator("#points-dots").press("ArrowRight");
        assertThat(page.locator("#inspector")).hasAttribute("data-subject", "point");
        assertThat(page.locator("#way-loss")).containsText("−log");
        assertThat(page.locator("#moves tr")).hasCount(8);
        assertThat(page.locator("[data-unit='1.1'] .backward")).containsText(".");
        page.locator("#moves button").first().click();
        assertThat(page.locator("#inspector")).hasAttribute("data-subject", "weight");
        String before = page.locator("#weight-loss").textContent();
        page.locator("#weight-value").fill("4");
        page.locator("#weight-value").press("Enter");
        assertThat(page.locator("#weight-loss")).not().hasText(before);
        assertThat(page.locator("#weight-curve .points-tangent")).hasCount(1);
        page.locator("[data-unit='0.1']").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator("#unit-formula")).hasText("h₁₁ = tanh(w₁ x₁ + w₂ x₂ + b)");
        assertThat(page.locator("#unit-weights tr")).hasCount(3);
    }

    /** It stood 350 pixels below the window, and 500 on a laptop. */
    @Test
    void whatIsTouchedIsAnsweredInSightOfIt(Visitor visitor) {
        Page page = visitor.open("/points/?lang=en");
        page.setViewportSize(1366, 650);
        page.locator("[data-unit='1.3']").click();
        assertThat(page.locator("#unit-surface")).isInViewport();
        double foot = page.locator("#inspector").boundingBox().y;
        BoundingBox unit = page.locator("[data-unit='1.3']").boundingBox();
        assertTrue(unit.y >= 0 && unit.y + unit.height <= foot, "the unit is at " + unit.y);
        page.locator("#points-dots").press("ArrowRight");
        assertThat(page.locator("#way-loss")).isInViewport();
        page.locator("#inspector-close").click();
        assertThat(page.locator("#inspector")).hasAttribute("data-subject", "none");
    }

    @Test
    void theLinkHoldsWhatIsSet(Visitor visitor) {
        Page page = visitor.open("/points/?lang=en");
        page.locator("#layer-more").click();
        page.locator("[data-more='2']").click();
        page.locator("#optimizer").selectOption("momentum");
        page.locator("#features label", new Page.LocatorOptions().setHasText("x₁x₂"))
                .click();
        page.waitForURL("**net=3-4-5-2**");
        page.locator("#hard").check();
        page.locator("#points-dots").press("ArrowRight");
        page.waitForURL("**touch=point.*show=hard**");
        Page again = visitor.open(page.url().substring(visitor.address().length()));
        assertThat(again.locator("[data-unit='2.5']")).isVisible();
        assertThat(again.locator("#optimizer")).hasValue("momentum");
        assertThat(again.locator("#hard")).isChecked();
        assertThat(again.locator("#inspector-note"))
                .hasText(page.locator("#inspector-note").textContent());
        assertThat(again.locator("[data-unit^='0.']")).hasCount(3);
    }

    @Test
    void onesOwnPointsComeFromRowsAndFromKeys(Visitor visitor) {
        Page page = visitor.openOnPhone("/points/?lang=zh&theme=dark&data=own");
        page.locator(".points-paste summary").click();
        page.locator("#own-text").fill("1,1,a\n2,x,b");
        page.locator("#own-read").click();
        assertThat(page.locator("#notice")).containsText("第 2 行");
        page.locator("#own-text").fill("1,1,a\n-2,-3,b\n3,1,c");
        page.locator("#own-read").click();
        assertThat(page.locator("#class-key li")).hasCount(3);
        page.locator("#points-dots").press("Shift+ArrowRight");
        page.locator("#points-dots").press("Space");
        awaitOwn(page, 4);
        Locator.TapOptions corner = new Locator.TapOptions().setPosition(30, 30);
        page.locator("#points-dots").tap(corner);
        awaitOwn(page, 5);
        page.locator("#points-dots").tap(corner);
        assertThat(page.locator("#inspector")).hasAttribute("data-subject", "point");
        Axe.requireNoViolation(page);
        page.locator("#point-remove").click();
        awaitOwn(page, 4);
        byte[] rows = "1,1,a\n-2,-3,b\n".getBytes(StandardCharsets.UTF_8);
        page.locator("#own-file").setInputFiles(new FilePayload("rows.csv", "text/csv", rows));
        awaitOwn(page, 2);
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"));
        Axe.requireNoViolation(page);
    }

    /** A test accuracy was told where no point is kept for testing, and after Escape the place that had been read. */
    @Test
    void theCurvesAreReadByKeysAndTellWhatIsSeen(Visitor visitor) {
        Page page = visitor.open("/points/?lang=en&data=circle&test=0&pace=0");
        assertThat(page.locator("#status")).hasAttribute("data-state", "idle");
        for (int epoch = 1; epoch <= 3; epoch++) {
            page.locator("#epoch").click();
            assertThat(page.locator("#epoch-number")).hasText(epoch + ".0");
        }
        Locator plot = page.locator("#loss-plot");
        assertThat(plot).hasAttribute("aria-valuenow", "0");
        plot.press("ArrowLeft");
        assertThat(page.locator("#curve-at")).isVisible();
        assertThat(plot)
                .hasAttribute("aria-valuetext", Pattern.compile("Iteration \\d+: loss [0-9.]+, accuracy [0-9.]+.%"));
        plot.press("Home");
        String first = plot.getAttribute("aria-valuenow");
        plot.press("End");
        assertNotEquals(first, plot.getAttribute("aria-valuenow"));
        plot.press("Escape");
        assertThat(page.locator("#curve-at")).isHidden();
        assertThat(plot).hasAttribute("aria-valuenow", "0");
        assertNull(plot.getAttribute("aria-valuetext"));
    }

    @Test
    void thePageWeighsLessThan240KilobytesAndItsWorker95(Visitor visitor) {
        Page page = visitor.page();
        AtomicInteger bytes = new AtomicInteger(), inWorker = new AtomicInteger();
        page.onResponse(answer -> {
            boolean isOfWorker = answer.url().matches(".*/(workers/|app/(points-worker|kernels)).*");
            (isOfWorker ? inWorker : bytes).addAndGet(Integer.parseInt(answer.headerValue("content-length")));
        });
        page.navigate(visitor.address() + "/points/");
        page.locator("#step").click();
        assertThat(page.locator("#iteration")).hasText("1");
        assertTrue(bytes.get() > 100_000 && bytes.get() < 240_000, bytes + " bytes");
        assertTrue(inWorker.get() > 50_000 && inWorker.get() < 95_000, inWorker + " bytes in the worker");
    }

    @Test
    void rowsInAFileAreDroppedOnThePage(Visitor visitor) {
        Page page = visitor.open("/points/?lang=en&data=own");
        assertThat(page.locator("#status")).hasAttribute("data-state", "idle");
        page.evaluate("""
                rows => {
                  const transfer = new DataTransfer();
                  transfer.items.add(new File([rows], 'rows.csv', { type: 'text/csv' }));
                  const event = type => new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true });
                  for (const type of ['dragover', 'drop']) document.body.dispatchEvent(event(type));
                }""", "x1;x2;label\n1,5;1;a\n-2;-3;b\n3;1;a\n");
        awaitOwn(page, 3);
        assertThat(page.locator("#points-lab")).hasAttribute("data-drop", "false");
    }

    @ParameterizedTest
    @CsvSource({
        "relu, -100, dead, It is 0 at every training point",
        "tanh, 100, saturated, It is near an end of its range",
        "sigmoid, -100, saturated, It is near an end of its range"
    })
    void aUnitThatLearnsNoMoreIsMarkedAndTold(
            String activation, String bias, String state, String told, Visitor visitor) {
        String net = "/points/?lang=en&data=circle&net=2-2-2&activation=" + activation;
        Page page = visitor.open(net + "&touch=unit.1.0&set=1.0.b:" + bias);
        assertThat(page.locator("[data-unit='1.1']")).hasAttribute("data-state", state);
        assertThat(page.locator("[data-unit='1.2']")).not().hasAttribute("data-state", state);
        assertThat(page.locator("#unit-state")).containsText(told);
    }

    @Test
    void twoClassesShareOneSigmoid(Visitor visitor) {
        Page page = visitor.open("/points/?lang=en&data=xor&output=sigmoid&pace=0");
        assertThat(page.locator("#status")).hasAttribute("data-state", "idle");
        assertThat(page.locator("#output")).hasValue("sigmoid");
        page.locator("#start").click();
        page.waitForFunction("() => Number(document.querySelector('#test-accuracy').dataset.value) > 0.9");
        page.locator("#pause").click();
        page.locator("#points-dots").press("ArrowRight");
        assertThat(page.locator("#way-loss")).containsText("−log");
    }

    @Test
    void theNetIsSavedAsAProgramWithThePagesWeights(Visitor visitor) throws IOException {
        Page page = visitor.open("/points/?lang=zh&data=xor&net=2-4-2&activation=tanh&inputs=x1,x2");
        page.locator("#step").click();
        assertThat(page.locator("#iteration")).hasText("1");
        page.locator("#points-dots").press("ArrowRight");
        Locator save = page.locator("#net-header .save-picture > button");
        assertThat(save).hasAttribute("title", "保存");
        save.press("Enter");
        Locator entry = page.locator("#net-header .save-picture > div button").nth(2);
        Download download = page.waitForDownload(() -> entry.press("Enter"));
        assertEquals("points-2-4-2.py", download.suggestedFilename());
        String program = Files.readString(download.path());
        assertTrue(program.startsWith("# Backprop Lab 散点实验室的网络 2-4-2，第 1 次迭代之后。\n"), program);
        Object same = page.evaluate("""
                async program => {
                  const { layers } = await window.backprop.lab.state();
                  const numbers = name =>
                    new RegExp(`${name} = np\\.array\\(([^)]*)\\)`).exec(program)[1].match(/[-+.e\\d]+/g).map(Math.fround);
                  return layers.every(({ W, b }, i) =>
                    String(numbers(`W${i + 1}`)) === String(W.flat()) && String(numbers(`b${i + 1}`)) === String(b));
                }""", program);
        assertEquals(true, same, program);
        String told = page.locator("#way-forward").textContent();
        double p = Double.parseDouble(told.replaceAll("(?s).*= ([0-9.]+[0-9]).*", "$1"));
        String noted = program.lines()
                .filter(line -> line.contains("],  # "))
                .findFirst()
                .orElseThrow();
        assertEquals(p, Double.parseDouble(noted.substring(noted.lastIndexOf(' '))), 1e-3, told + noted);
    }

    private static void awaitOwn(Page page, int count) {
        page.waitForFunction("count => new URL(location).searchParams.get('own')?.length === 5 * count", count);
    }

    /** It put one point a press, and none could be moved. */
    @Test
    void pointsAreDrawnAndMovedByTheMouse(Visitor visitor) {
        Page page = visitor.open("/points/?lang=en&data=own");
        BoundingBox plane = page.locator("#points-dots").boundingBox();
        drag(page, plane, 0.2, 0.2, 0.8, 0.2);
        awaitOwn(page, 21);
        String drawn = (String) page.evaluate("new URL(location).searchParams.get('own')");
        drag(page, plane, 0.2, 0.2, 0.5, 0.7);
        page.waitForFunction("drawn => new URL(location).searchParams.get('own') !== drawn", drawn);
        awaitOwn(page, 21);
        assertThat(page.locator("#inspector")).hasAttribute("data-subject", "point");
        page.locator("#points-dots").press("Delete");
        awaitOwn(page, 20);
    }

    private static void drag(Page page, BoundingBox plane, double fromX, double fromY, double toX, double toY) {
        page.mouse().move(plane.x + plane.width * fromX, plane.y + plane.height * fromY);
        page.mouse().down();
        page.mouse()
                .move(plane.x + plane.width * toX, plane.y + plane.height * toY, new Mouse.MoveOptions().setSteps(20));
        page.mouse().up();
    }

    @Test
    void aRunStopsWhereItIsWantedAndItsCurvesAreKept(Visitor visitor) {
        Page page = visitor.open("/points/?lang=en&data=gauss&pace=0&stop=epoch:20");
        page.locator("#start").click();
        assertThat(page.locator("#status")).hasAttribute("data-state", "reached", SOON);
        assertThat(page.locator("#epoch-number")).hasText("20.0");
        page.locator("#keep-curves").click();
        assertThat(page.locator("#kept-runs li")).containsText("2-2-2 · Adam 0.01 · 1");
        page.locator("#seed-other").click();
        assertThat(page.locator("#epoch-number")).hasText("0.0");
        assertThat(page.locator("#kept-runs li")).hasCount(1);
        page.locator("#kept-runs button").click();
        assertThat(page.locator("#kept-runs li")).hasCount(0);
    }

    @Test
    void theOutputIsTurnedInSpaceAndTheLandscapeHasARace(Visitor visitor) {
        Page page = visitor.open("/points/?lang=en&data=xor&pace=0&stop=epoch:30");
        page.locator("#start").click();
        assertThat(page.locator("#status")).hasAttribute("data-state", "reached", SOON);
        page.locator("#show-relief").check();
        String relief = "document.querySelector('#points-relief').toDataURL()";
        Object before = page.evaluate(relief);
        page.locator("#points-relief").press("ArrowRight");
        assertNotEquals(before, page.evaluate(relief));
        page.locator("#landscape-draw").click();
        assertThat(page.locator("#landscape")).hasAttribute("data-state", "drawn", SOON);
        assertThat(page.locator("#landscape-said")).containsText("lowest");
        page.locator("#race-start").press("ArrowLeft");
        page.locator("#race-go").click();
        assertThat(page.locator("#race-said")).containsText("After");
        Axe.requireNoViolation(page);
    }

    @Test
    void aTeachersLinkLeavesPartsOutAndTheLabIsPresented(Visitor visitor) {
        Page page = visitor.open("/points/?lang=en&data=moons&hide=learning,landscape");
        assertThat(page.locator("#numbers")).isHidden();
        assertThat(page.locator("#landscape")).isHidden();
        assertThat(page.locator("#points-net")).isVisible();
        page.keyboard().press("p");
        assertThat(page.locator("html")).hasAttribute("data-present", "lab");
        assertThat(page.locator("#points-surface")).isVisible();
        assertThat(page.locator("#data-kinds")).isHidden();
    }

    @Test
    void theChaptersEightUnitsFindTheSpiral(Visitor visitor) {
        Page page = visitor.open("/learn/5/?lang=en#s3");
        page.locator("#line-w1").fill("-1");
        page.locator("#line-w2").fill("-1");
        page.locator("#line-b").fill("0");
        assertThat(page.locator("#line-said")).containsText("99.5");
        page.locator("#eight-go").click();
        page.waitForFunction("() => Number(document.querySelector('#eight').dataset.accuracy) > 0.95");
    }
}
