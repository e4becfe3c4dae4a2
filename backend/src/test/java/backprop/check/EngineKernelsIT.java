package backprop.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.browser.Lab;
import backprop.browser.Visitor;
import backprop.tensor.JavaKernels;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Lab.class)
class EngineKernelsIT {
    private static final Path WORKER = Path.of("target", "test-worker", "engine.js");

    @Test
    void theSimdKernelsGiveTheBitsOfTheJvm(Visitor visitor) {
        String expected = KernelCheck.run(new JavaKernels()) + RunCheck.run(new JavaKernels(), 500);
        assertEquals(expected, check(visitor, true));
    }

    @Test
    void plainJavaInTheBrowserGivesTheBitsOfTheJvm(Visitor visitor) {
        assertEquals(RunCheck.run(new JavaKernels(), 100), check(visitor, false));
    }

    private static Object check(Visitor visitor, boolean simd) {
        Page page = visitor.open("/");
        serve(page, "engine.js", new Route.FulfillOptions().setPath(WORKER));
        String start = "import { main } from './engine.js'; main([]); postMessage('ready');";
        serve(page, "start.js", new Route.FulfillOptions().setBody(start));
        return page.evaluate("""
                simd => new Promise((resolve, reject) => {
                  const worker = new Worker('/test/start.js', { type: 'module' });
                  worker.onmessage = async event => {
                    if (event.data !== 'ready') { resolve(event.data); worker.terminate(); return; }
                    const code = simd ? await fetch(backpropAssets['app/kernels.wasm']) : null;
                    worker.postMessage(code && await code.arrayBuffer());
                  };
                  worker.onerror = event => reject(event.message);
                })""", simd);
    }

    private static void serve(Page page, String name, Route.FulfillOptions answer) {
        answer.setContentType("text/javascript")
                .setHeaders(Map.of("Content-Type", "text/javascript", "Cross-Origin-Embedder-Policy", "require-corp"));
        page.context().route("**/test/" + name, route -> route.fulfill(answer));
    }
}
