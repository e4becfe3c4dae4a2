package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.mnist.MnistData;
import backprop.server.FrameOrigins;
import backprop.server.LabServer;
import backprop.site.TestSite;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A lab in a frame of a page of another server, which has two names: one is named to the lab, the other is not. */
@ExtendWith(Lab.class)
class ForeignFrameIT {
    private static HttpServer school;
    private static LabServer lab;
    private static String labAddress;
    private static volatile String worksheet = "";

    @BeforeAll
    static void start() throws IOException {
        school = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        school.createContext("/", exchange -> {
            byte[] page = worksheet.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        school.start();
        lab = LabServer.start(
                "127.0.0.1",
                0,
                CompletableFuture.completedFuture(TestSite.SITE),
                MnistData.absent(),
                Optional.empty(),
                FrameOrigins.of(List.of(named()))::addTo);
        labAddress = "http://localhost:" + lab.port();
    }

    @AfterAll
    static void stop() {
        lab.close();
        school.stop(0);
    }

    private static String named() {
        return "http://127.0.0.1:" + school.getAddress().getPort();
    }

    private static String stranger() {
        return "http://localhost:" + school.getAddress().getPort();
    }

    /** With the code that the lab's page shows, as it stands there. */
    private static Page worksheet(Visitor visitor, String origin, List<String> log) {
        worksheet = "<!doctype html><title>Worksheet</title><link rel=icon href=data:,><script>window.heard = [];"
                + " addEventListener('message', event => heard.push(event.data));</script>"
                + shown(visitor, "#own-frame").replace("http://localhost:8080", labAddress)
                + "<script>" + shown(visitor, "#connect") + shown(visitor, "#use") + "</script>";
        Visitor there = visitor.at(origin);
        there.expectComplaint("request to another host: " + labAddress);
        there.expectComplaint("frame-ancestors");
        there.expectComplaint("chrome-error");
        Page page = there.page();
        page.onConsoleMessage(message -> log.add(message.text()));
        return page;
    }

    private static String shown(Visitor visitor, String id) {
        Page page = visitor.open("/scripting/");
        String code = page.locator(id).textContent();
        page.context().close();
        return code;
    }

    @Test
    void aPageOfANamedOriginDrivesIt(Visitor visitor) {
        List<String> log = new ArrayList<>();
        Page page = worksheet(visitor, named(), log);
        page.navigate(named() + "/");
        page.waitForCondition(() -> log.contains("2.2"));
        int height = Integer.parseInt(page.locator("iframe").getAttribute("height"));
        assertEquals(true, height > 300 && height < 1_200, "height " + height);
        aRunIsStartedAndHeard(page);
    }

    private static void aRunIsStartedAndHeard(Page page) {
        // The worksheet's own steps are those of a graph.
        page.evaluate("begin = () => {}");
        page.evaluate(
                "lab => { document.querySelector('iframe').src = lab + '/points/?data=xor&embed=1'; }", labAddress);
        page.waitForCondition(() -> (boolean)
                page.evaluate("heard.some(({ event, value }) => event === 'ready' && value.lab === 'points')"));
        page.evaluate("() => frames[0].postMessage({ backprop: 1, id: 'run', method: 'start' }, '*')");
        page.waitForCondition(() -> (boolean)
                page.evaluate("heard.some(({ event, value }) => event === 'progress' && value.iteration > 5)"));
        assertEquals("running", page.evaluate("heard.find(({ id }) => id === 'run').value.state"));
    }

    @Test
    void aPageOfAnotherOriginGetsNoFrame(Visitor visitor) {
        Page page = worksheet(visitor, stranger(), new ArrayList<>());
        page.navigate(stranger() + "/");
        page.waitForCondition(() -> page.frames().get(1).url().startsWith("chrome-error:"));
        assertEquals(0, page.evaluate("heard.length"));
    }

    /** A static host may send no policy. */
    @Test
    void norAnAnswerWhereNoPolicyKeepsItsFrameAway(Visitor visitor) {
        Page page = worksheet(visitor, stranger(), new ArrayList<>());
        page.route(labAddress + "/graph/**", ForeignFrameIT::withoutPolicy);
        page.navigate(stranger() + "/");
        assertThat(page.frameLocator("iframe").locator("#graph-table [data-node=apple]"))
                .isAttached();
        page.evaluate("for (const origin of ['*', '" + labAddress + "'])"
                + " frames[0].postMessage({ backprop: 1, id: 1, method: 'to', value: 'end' }, origin)");
        page.waitForTimeout(500);
        assertEquals(0, page.evaluate("heard.length"));
        assertEquals("", page.frames().get(1).evaluate("new URLSearchParams(location.search).get('step') ?? ''"));
    }

    private static void withoutPolicy(Route route) {
        APIResponse answer = route.fetch();
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.remove("content-security-policy");
        headers.remove("content-encoding");
        headers.remove("content-length");
        route.fulfill(new Route.FulfillOptions()
                .setHeaders(headers)
                .setBody(new String(answer.body(), StandardCharsets.UTF_8)));
    }
}
