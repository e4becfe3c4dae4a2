package backprop.check;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@link ScriptCheckWorker} as a module, and beside it those of web/js that it imports. */
final class CheckScript {
    private static final Path SCRIPT = Path.of("target", "test-worker", "checks.js");
    /** As TeaVM writes it, from a folder that browsers do not know. */
    private static final Pattern IMPORT = Pattern.compile("(from\\s*\")(?=[\\w-]+\\.js\")");

    private CheckScript() {}

    /** @param name in the site's folder test */
    static void serve(BrowserContext context, String name) {
        context.route("**/test/*.js", route -> {
            String file = URI.create(route.request().url()).getPath().replaceAll(".*/", "");
            if (file.equals(name)) fulfill(route, script());
            else module(file).ifPresentOrElse(module -> fulfill(route, module), route::fallback);
        });
    }

    static void fulfill(Route route, String body) {
        Map<String, String> headers =
                Map.of("Content-Type", "text/javascript", "Cross-Origin-Embedder-Policy", "require-corp");
        route.fulfill(new Route.FulfillOptions().setBody(body).setHeaders(headers));
    }

    private static String script() {
        try {
            return IMPORT.matcher(Files.readString(SCRIPT)).replaceAll("$1./");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> module(String name) {
        try (InputStream file = CheckScript.class.getResourceAsStream("/backprop/js/" + name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
