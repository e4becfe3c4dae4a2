package backprop.check;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** {@link ScriptCheckWorker} as a module, and beside it those of web/js that it imports. */
final class CheckScript {
    private static final Path SCRIPT = Path.of("target", "test-worker", "checks.js");
    private static final String MODULE = "calls.js";

    private CheckScript() {}

    /** @param name in the site's folder test */
    static void serve(BrowserContext context, String name) {
        context.route("**/test/" + name, route -> fulfill(route, script()));
        context.route("**/test/" + MODULE, route -> fulfill(route, module()));
    }

    static void fulfill(Route route, String body) {
        Map<String, String> headers =
                Map.of("Content-Type", "text/javascript", "Cross-Origin-Embedder-Policy", "require-corp");
        route.fulfill(new Route.FulfillOptions().setBody(body).setHeaders(headers));
    }

    private static String script() {
        try {
            return Files.readString(SCRIPT).replace("\"" + MODULE + "\"", "\"./" + MODULE + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String module() {
        try (InputStream file = CheckScript.class.getResourceAsStream("/backprop/js/" + MODULE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
