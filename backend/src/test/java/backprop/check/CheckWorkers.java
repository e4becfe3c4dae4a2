package backprop.check;

import backprop.browser.Visitor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;

/** Starts {@link ScriptCheckWorker} or {@link WasmCheckWorker} in a page, gives it one order, and returns its answer. */
public final class CheckWorkers {
    private static final Path WORKERS = Path.of("target", "test-worker");

    private CheckWorkers() {}

    /** @param golden see {@link GoldenCheck} */
    public static String ask(Visitor visitor, String engine, String golden) {
        Page page = Desk.bare(visitor);
        boolean wasm = engine.equals("wasm");
        page.context().route("**/test/start.js*", route -> CheckScript.fulfill(route, start(wasm)));
        CheckScript.serve(page.context(), "checks.js");
        page.context()
                .route(
                        "**/test/checks.wasm",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setPath(WORKERS.resolve("checks.wasm"))
                                .setContentType("application/wasm")));
        Object answer = page.evaluate("""
                ([engine, golden]) => new Promise((resolve, reject) => {
                  const runtime = encodeURIComponent(new URL(backpropAssets['app/wasm-runtime.js'], location).href);
                  const worker = new Worker(window.backprop.worker(new URL('test/start.js?runtime=' + runtime, location)), { type: 'module' });
                  worker.onmessage = async event => {
                    if (event.data !== 'ready') { resolve(event.data); worker.terminate(); return; }
                    const code = await (await fetch(backpropAssets['app/kernels.wasm'])).arrayBuffer();
                    worker.postMessage({ engine, code, golden });
                  };
                  worker.onerror = event => reject(event.message);
                })""", List.of(engine, golden));
        page.context().close();
        return answer.toString();
    }

    private static String start(boolean wasm) {
        String script = "import { main } from './checks.js'; main([]); postMessage('ready');";
        String module = """
                const { load } = await import(new URL(import.meta.url).searchParams.get('runtime'));
                (await load(new URL('checks.wasm', import.meta.url).href)).exports.main([]);
                postMessage('ready');""";
        return wasm ? module : script;
    }
}
