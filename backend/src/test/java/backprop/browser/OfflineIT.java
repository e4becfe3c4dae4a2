package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.server.Data;
import backprop.server.LabServer;
import backprop.site.Asset;
import backprop.site.Site;
import backprop.site.TestSite;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The service worker: one visit, and the lab works without its server; the next version takes its whole place. */
@ExtendWith(Lab.class)
class OfflineIT {
    /** A whole version is fetched and kept, beside whatever else the machine does. */
    private static final Page.WaitForConditionOptions PATIENT = new Page.WaitForConditionOptions().setTimeout(120_000);

    private static final String KEPT =
            "caches.keys().then(names => names.filter(name => name.includes(' site ')).length)";

    @Test
    void afterOneVisitTheLabWorksWithoutItsServer(Visitor visitor) {
        Visitor there;
        Page page;
        try (LabServer server = serve(0, TestSite.SITE)) {
            there = visitor.at("http://localhost:" + server.port());
            page = visit(there);
            page.evaluate("path => fetch(path).then(answer => answer.arrayBuffer())", OnePart.PART.path());
        }
        String address = there.address();
        drawWorks(page, address);
        graphWorks(page, address);
        trainWorks(page, address);
        learnWorks(page, address);
        exercisesWork(page, address);
        page.navigate(address + "/bench/?steps=3&seed=1&engine=wasm&lang=en");
        assertThat(page.locator("#bench-status")).hasText(Pattern.compile("[1-9][0-9,]* of 70,000 digits are here"));
        page.navigate(address + "/no/such/page?lang=en");
        assertThat(page.locator("h1")).hasText("There is no page here");
        there.expectComplaint("404");
    }

    private static void exercisesWork(Page page, String address) {
        page.navigate(address + "/exercises/relu/?lang=en");
        ExerciseDesk desk = ExerciseDesk.at(page);
        desk.write(desk.solution());
        desk.check();
        assertThat(page.locator("#verdict")).hasAttribute("data-verdict", "right");
    }

    @Test
    void aNewVersionTakesTheWholePlaceOfTheOldOne(Visitor visitor) {
        Page page;
        int port;
        try (LabServer first = serve(0, TestSite.SITE)) {
            port = first.port();
            page = visit(visitor.at("http://localhost:" + port));
        }
        String address = "http://localhost:" + port;
        try (LabServer next = serve(port, Site.load("9.9.9", "/"))) {
            assertEquals(port, next.port());
            page.navigate(address + "/draw/?lang=en");
            assertThat(page.locator(".site-footer")).containsText("9.9.9");
            assertThat(page.locator("#prediction")).hasText("7");
            requireAtWork(page, "9.9.9");
        }
        page.navigate(address + "/draw/?lang=en");
        assertThat(page.locator(".site-footer")).containsText("9.9.9");
        assertThat(page.locator("#prediction")).hasText("7");

        try (LabServer third = serve(port, Site.load("9.9.10", "/"))) {
            assertEquals(port, third.port());
            page.navigate(address + "/?lang=en");
            requireAtWork(page, "9.9.10");
        }
        page.navigate(address + "/?lang=en");
        assertThat(page.locator(".site-footer")).containsText("9.9.10");
        assertEquals(2, page.evaluate(KEPT), "what the first version kept is gone");
    }

    private static LabServer serve(int port, Site site) {
        return LabServer.start("127.0.0.1", port, site, new OnePart());
    }

    private static Page visit(Visitor there) {
        Page page = there.open("/?lang=en", withWorker());
        assertThat(page.locator("#prediction")).hasText("5");
        requireKept(page, "cnn");
        return page;
    }

    private static void drawWorks(Page page, String address) {
        page.navigate(address + "/draw/?lang=en");
        assertThat(page.locator("#prediction")).hasText("7");
        Hand.mouse(page).draw(new Handwriting(3).strokes(0));
        assertThat(page.locator("#prediction")).hasText("0");
        assertEquals(
                785,
                page.evaluate(
                        "path => fetch(path).then(answer => answer.arrayBuffer()).then(bytes => bytes.byteLength)",
                        OnePart.PART.path()));
    }

    /** By an address without its slash, as somebody types it. */
    private static void graphWorks(Page page, String address) {
        page.navigate(address + "/graph?preset=apples&lang=zh");
        page.locator("#to-end").click();
        assertThat(page.locator("#graph-table [data-node=price] .value")).hasText(Pattern.compile("^220"));
    }

    private static void trainWorks(Page page, String address) {
        page.navigate(address + "/train/?net=784-10&iterations=20&data=generated&samples=1000&start=1&lang=en");
        new TrainDesk(page).await("done");
    }

    private static void learnWorks(Page page, String address) {
        page.navigate(address + "/learn/2/?lang=zh");
        GraphFigureDesk apples = new GraphFigureDesk(page, "#bill");
        apples.part("to-end").click();
        assertEquals("220.00000000000003", apples.value("price"));
        page.navigate(address + "/learn/4/?lang=en");
        assertThat(page.locator("main .katex").first()).isVisible();
    }

    /** It has seen that there is a new version, and has it at work. */
    private static void requireAtWork(Page page, String version) {
        page.waitForCondition(() -> (boolean) page.evaluate("""
                async version => {
                  const registration = await navigator.serviceWorker.getRegistration();
                  const { installing, waiting } = registration;
                  const kept = (await caches.keys()).filter(name => name.includes(' site ')).pop();
                  const home = await (await caches.open(kept)).match('/');
                  if (installing || waiting) return false;
                  if (home && (await home.text()).includes('Lab ' + version + '<')) return true;
                  // As at a later visit: the browser's own look may have met the server that was being closed.
                  await registration.update().catch(() => {});
                  return false;
                }""", version), PATIENT);
    }

    private static void requireKept(Page page, String net) {
        page.waitForCondition(() -> (boolean) page.evaluate("""
                async net => {
                  const { active } = await navigator.serviceWorker.ready;
                  const loaded = (await caches.keys()).find(name => name.endsWith(' loaded'));
                  if (!active || !loaded) return false;
                  return (await (await caches.open(loaded)).keys()).some(request => request.url.includes(net));
                }""", net));
    }

    private static Browser.NewContextOptions withWorker() {
        return new Browser.NewContextOptions().setViewportSize(1280, 800).setServiceWorkers(ServiceWorkerPolicy.ALLOW);
    }

    /** A part with a single digit, and an index that does not know it. */
    private static final class OnePart implements Data {
        private static final Asset PART = Asset.hashed("/data/train-0.digits", new byte[785]);
        private static final Asset INDEX =
                Asset.page("/data/index.json", "{\"mnist\":\"absent\"}".getBytes(StandardCharsets.UTF_8));

        @Override
        public Optional<Asset> find(String path) {
            if (path.equals(PART.path())) return Optional.of(PART);
            return path.equals(INDEX.path()) ? Optional.of(INDEX) : Optional.empty();
        }

        @Override
        public String mnist() {
            return "absent";
        }
    }
}
