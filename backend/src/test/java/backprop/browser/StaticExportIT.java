package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The lab as plain files on a plain host. All browser tests run there with -Dprefix=/some/prefix/; a look at it is always had. */
@ExtendWith(Lab.class)
class StaticExportIT {
    private static final String PREFIX = "/some/prefix/";

    @TempDir
    static Path folder;

    private static StaticHost host;

    @BeforeAll
    static void export() throws Exception {
        host = StaticHost.ofExport(folder, PREFIX);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Test
    void belowAPrefixThePagesWork(Visitor visitor) {
        Visitor there = visitor.at(host.address());
        Page page = there.open(PREFIX + "?lang=en");
        assertThat(page.locator("#prediction")).hasText("5");
        page.locator("nav a[data-page=draw]").click();
        assertThat(page).hasURL(Pattern.compile(PREFIX + "draw/\\?lang=en"));
        assertThat(page.locator("#prediction")).hasText("7");
        Hand.mouse(page).draw(new Handwriting(3).strokes(0));
        assertThat(page.locator("#prediction")).hasText("0");

        page.navigate(host.address() + PREFIX + "graph/?preset=apples&lang=en");
        page.locator("#to-end").click();
        assertThat(page.locator("#graph-table [data-node=price] .value")).hasText(Pattern.compile("^220"));

        page.navigate(host.address() + PREFIX + "learn/2/?lang=en");
        new GraphFigureDesk(page, "#bill").expectStep(0);

        page.navigate(host.address() + PREFIX + "exercises/mul/?lang=en");
        ExerciseDesk desk = ExerciseDesk.at(page);
        desk.write(desk.solution());
        desk.check();
        assertThat(page.locator("#verdict")).hasAttribute("data-verdict", "right");

        page.navigate(host.address() + PREFIX + "class/?lang=en");
        assertThat(page.locator("#class")).not().hasAttribute("data-state", "waiting");
        assertThat(page.locator("#lesson-entry")).isHidden();

        page.navigate(host.address() + PREFIX + "graph/?preset=relu&lang=en");
        page.locator("#handout-open").click();
        page.locator("#handout-title").fill("The gate");
        page.locator("#handout-level").selectOption("local");
        assertThat(page.locator("#handout-send")).isHidden();
        assertThat(page.locator("#handout-alone")).containsText("localhost");
        page.navigate(page.locator("#handout-link").getAttribute("href"));
        assertThat(page).hasURL(Pattern.compile(PREFIX + "graph/\\?preset=relu&predict=local"));
        assertThat(page.locator("#words-title")).hasText("The gate");
        assertThat(page.locator("#predict-level")).hasValue("local");

        for (String none : new String[] {"join/", "class/projector/", "no/such/page"}) {
            assertEquals(
                    404,
                    page.navigate(host.address() + PREFIX + none + "?lang=en").status());
            assertThat(page.locator("h1")).hasText("There is no page here");
        }
        page.locator("main a").first().click();
        assertThat(page.locator("#prediction")).hasText("5");
        there.expectComplaint("404");
    }

    @Test
    void belowAPrefixNetsAreTrained(Visitor visitor) {
        Visitor there = visitor.at(host.address());
        Page page = there.open(PREFIX + "train/?net=784-10&iterations=20&data=generated&samples=1000&start=1&lang=en");
        new TrainDesk(page).await("done");

        page.navigate(host.address() + PREFIX + "bench/?steps=30&seed=1&engine=wasm&lang=en");
        // All of MNIST, raw, which a busy machine takes its time for.
        assertThat(page.locator("#bench-result"))
                .containsText("weightsSha256", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    }
}
