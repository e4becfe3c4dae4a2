package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.data.Dataset;
import backprop.server.Data;
import backprop.server.LabServer;
import backprop.site.Asset;
import backprop.site.TestSite;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Connections that break: what has come is kept, and the rest is asked for. They were begun anew, three times, in vain. */
@ExtendWith(Lab.class)
class BrokenDownloadsIT {
    private static final int MOST = 150_000;
    /** All of the site's files are kept first, beside whatever else the machine does. */
    private static final Page.WaitForConditionOptions PATIENT = new Page.WaitForConditionOptions().setTimeout(120_000);

    /** Nine breaks, a pause after each, and then the kernels are compiled. */
    private static final LocatorAssertions.ContainsTextOptions IN_THE_END =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    private static final String KEPT = """
            caches.open('backprop / loaded').then(cache => cache.keys())
                .then(files => files.some(file => file.url.includes('mlp')))""";

    @Test
    void mnistComesWholeThoughNoPartComesInOnePiece(Visitor visitor) {
        NoisyDigits data = new NoisyDigits();
        try (LabServer server = LabServer.start("127.0.0.1", 0, TestSite.SITE, data);
                BreakingProxy network = new BreakingProxy(server.port(), ".digits", MOST)) {
            Visitor there = visitor.at(network.address());
            Page page = there.open("/bench/?engine=simd&steps=20&lang=en");
            assertThat(page.locator("#bench-result")).containsText("stepsPerSecond", IN_THE_END);
            List<String> requests = network.requests();
            assertTrue(requests.stream().allMatch(request -> request.contains(".gzip.")), requests.toString());
            assertTrue(
                    requests.stream()
                                    .filter(request -> request.contains("bytes="))
                                    .count()
                            >= 6,
                    requests.toString());
            assertEquals(requests.size(), requests.stream().distinct().count(), "nothing is asked for twice");
            long extra = network.bytes() - data.gzipBytes();
            assertTrue(extra < requests.size() * 3_000L, extra + " bytes more than all parts have");
            there.expectComplaint("ERR_");
        }
    }

    @Test
    void aNetComesWholeThoughNotInOnePiece(Visitor visitor) {
        try (LabServer server = LabServer.start("127.0.0.1", 0, TestSite.SITE, new NoisyDigits());
                BreakingProxy network = new BreakingProxy(server.port(), "/models/mlp.", MOST)) {
            Visitor there = visitor.at(network.address());
            Page page = there.open("/draw/?lang=en&net=mlp");
            assertThat(page.locator("#prediction")).hasText("7");
            assertTrue(network.requests().size() > 1, network.requests().toString());
            assertTrue(
                    network.requests().get(1).contains("bytes="),
                    network.requests().toString());
            there.expectComplaint("ERR_");
        }
    }

    /** The service worker saw the net only in parts, and kept none. */
    @Test
    void whatCameInPartsIsKeptForVisitsWithoutTheServer(Visitor visitor) {
        Visitor there;
        Page page;
        try (LabServer server = LabServer.start("127.0.0.1", 0, TestSite.SITE, new NoisyDigits());
                BreakingProxy network = new BreakingProxy(server.port(), "/models/mlp.", MOST)) {
            there = visitor.at(network.address());
            page = there.open(
                    "/graph/?lang=en", new Browser.NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.ALLOW));
            page.waitForCondition(
                    () -> (boolean) page.evaluate("navigator.serviceWorker.controller !== null"), PATIENT);
            page.navigate(network.address() + "/draw/?lang=en&net=mlp");
            assertThat(page.locator("#prediction")).hasText("7");
            assertTrue(network.requests().size() > 1, network.requests().toString());
            page.waitForCondition(() -> (boolean) page.evaluate(KEPT));
            List<String> requests = network.requests();
            assertEquals(requests.size(), requests.stream().distinct().count(), requests.toString());
        }
        page.navigate(there.address() + "/draw/?lang=en&net=mlp");
        assertThat(page.locator("#prediction")).hasText("7");
        there.expectComplaint("ERR_");
    }

    /** Digits of noise, which gzip makes no smaller than they must be: with the ink of digits, but no shape. */
    private static final class NoisyDigits implements Data {
        private static final int COUNT = 2_000;
        private static final int EVERY = 6;

        private final Map<String, Asset> assets = new TreeMap<>();

        NoisyDigits() {
            String train = part("train-0", 1) + ", " + part("train-1", 2), test = part("test-0", 3);
            String index = """
                    {"mnist": "folder", "train": {"count": %d, "parts": [%s]}, "test": {"count": %d, "parts": [%s]}}""".formatted(2 * COUNT, train, COUNT, test);
            add(Asset.page("/data/index.json", index.getBytes(StandardCharsets.UTF_8)));
        }

        private String part(String name, int seed) {
            byte[] bytes = new byte[COUNT * (1 + Dataset.PIXELS)];
            Random random = new Random(seed);
            for (int i = COUNT; i < bytes.length; i += EVERY) bytes[i] = (byte) random.nextInt(256);
            for (int i = 0; i < COUNT; i++) bytes[i] = (byte) random.nextInt(10);
            Asset asset = Asset.hashed("/data/" + name + ".digits", bytes);
            add(asset);
            add(asset.gzipFile());
            return "{\"path\": \"%s\", \"gzip\": \"%s\", \"count\": %d}"
                    .formatted(
                            asset.path().substring(1), asset.gzipFile().path().substring(1), COUNT);
        }

        private void add(Asset asset) {
            assets.put(asset.path(), asset);
        }

        long gzipBytes() {
            return assets.values().stream()
                    .filter(asset -> asset.path().contains(".gzip."))
                    .mapToLong(asset -> asset.body().length)
                    .sum();
        }

        @Override
        public Optional<Asset> find(String path) {
            return Optional.ofNullable(assets.get(path));
        }

        @Override
        public String mnist() {
            return "folder";
        }
    }
}
