package backprop.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.browser.Lab;
import backprop.browser.Visitor;
import backprop.tensor.JavaKernels;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Lab.class)
class EnginesIT {
    private static final Path WORKERS = Path.of("target", "test-worker");
    private static final Path OURS = Path.of("..", "frontend-java", "core", "src", "test", "resources", "golden");
    private static final String GOLDEN = Stream.of("layers.json", "optimizers.json", "two_layer_net.json")
            .map(EnginesIT::read)
            .collect(Collectors.joining(",", "[", "]"));
    private static final String MEETING = GoldenCheck.run(new JavaKernels(), GOLDEN);

    private static String read(String file) {
        String folder = System.getProperty("golden", "");
        try {
            return Files.readString((folder.isEmpty() ? OURS : Path.of(folder)).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theReferenceValuesAreMetOnTheJvm() {
        List<String> lines = MEETING.lines().toList();
        assertTrue(lines.size() > 100, "only " + lines.size());
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> !line.endsWith(" met"))
                        .filter(line -> !line.matches("(Convolution|MaxPooling) is not written yet"))
                        .toList());
    }

    @Test
    void simdGivesTheBitsOfTheJvmAndMeetsTheReferenceValues(Visitor visitor) {
        assertEquals(
                KernelCheck.run(new JavaKernels()) + RunCheck.run(new JavaKernels(), 500) + MEETING,
                check(visitor, "simd"));
    }

    @Test
    void wasmGivesTheBitsOfTheJvmAndMeetsTheReferenceValues(Visitor visitor) {
        assertEquals(
                KernelCheck.run(new JavaKernels()) + RunCheck.run(new JavaKernels(), 500) + MEETING,
                check(visitor, "wasm"));
    }

    @Test
    void plainJavaScriptGivesTheBitsOfTheJvmWhenAskedAndMeetsTheReferenceValues(Visitor visitor) {
        assertEquals(LayerCheck.run() + RunCheck.run(new JavaKernels(), 100) + MEETING, check(visitor, "js"));
    }

    private static Object check(Visitor visitor, String engine) {
        Page page = Desk.bare(visitor);
        boolean wasm = engine.equals("wasm");
        page.context().route("**/test/start.js*", route -> script(route, start(wasm)));
        page.context()
                .route(
                        "**/test/checks.*",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setPath(WORKERS.resolve(wasm ? "checks.wasm" : "checks.js"))
                                .setContentType(wasm ? "application/wasm" : "text/javascript")));
        return page.evaluate("""
            ([engine, golden]) => new Promise((resolve, reject) => {
              const runtime = encodeURIComponent(new URL(backpropAssets['app/wasm-runtime.js'], location).href);
              const worker = new Worker(window.backprop.worker(new URL('test/start.js?runtime=' + runtime, location)), { type: 'module' });
              worker.onmessage = async event => {
                if (event.data !== 'ready') { resolve(event.data); worker.terminate(); return; }
                const code = await (await fetch(backpropAssets['app/kernels.wasm'])).arrayBuffer();
                worker.postMessage({ engine, code, golden });
              };
              worker.onerror = event => reject(event.message);
            })\
            """, List.of(engine, GOLDEN));
    }

    private static String start(boolean wasm) {
        String script = "import { main } from './checks.js'; main([]); postMessage('ready');";
        String module = """
            const { load } = await import(new URL(import.meta.url).searchParams.get('runtime'));
            (await load(new URL('checks.wasm', import.meta.url).href)).exports.main([]);
            postMessage('ready');\
            """;
        return wasm ? module : script;
    }

    private static void script(Route route, String body) {
        Map<String, String> headers =
                Map.of("Content-Type", "text/javascript", "Cross-Origin-Embedder-Policy", "require-corp");
        route.fulfill(new Route.FulfillOptions().setBody(body).setHeaders(headers));
    }
}
