package backprop.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.browser.Lab;
import backprop.browser.Visitor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Lab.class)
class LayersInTheBrowserIT {
    private static final Path WORKER = Path.of("target", "test-worker", "layers.js");

    @Test
    void theLayersComputeTheSameBitsInAWorkerAsOnTheJvm(Visitor visitor) {
        Page page = visitor.open("/");
        serve(page, "layers.js", new Route.FulfillOptions().setPath(WORKER));
        serve(page, "start.js", new Route.FulfillOptions().setBody("import { main } from './layers.js'; main([]);"));
        Object text = page.evaluate("""
                () => new Promise((resolve, reject) => {
                  const worker = new Worker('/test/start.js', { type: 'module' });
                  worker.onmessage = event => { resolve(event.data); worker.terminate(); };
                  worker.onerror = event => reject(event.message);
                })""");
        assertEquals(LayerCheck.run(), text);
    }

    private static void serve(Page page, String name, Route.FulfillOptions answer) {
        answer.setContentType("text/javascript")
                .setHeaders(Map.of("Content-Type", "text/javascript", "Cross-Origin-Embedder-Policy", "require-corp"));
        page.context().route("**/test/" + name, route -> route.fulfill(answer));
    }
}
