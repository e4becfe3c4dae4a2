package backprop.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One place and one browser for all browser tests of a process, kept for its session: surefire makes of each class an
 * execution with a root of its own. Each test gets a {@link Visitor} of its own.
 */
public final class Lab implements ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Lab.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Visitor resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getStore(StoreScope.LAUNCHER_SESSION, HERE).computeIfAbsent(Running.class);
        return context.getStore(HERE)
                .computeIfAbsent(
                        Visitor.class, key -> new Visitor(running.browser, running.place.address()), Visitor.class);
    }

    /** A visit that ended well must also have been a clean one. */
    @Override
    public void afterEach(ExtensionContext context) {
        Visitor visitor = context.getStore(HERE).remove(Visitor.class, Visitor.class);
        if (visitor == null) return;
        visitor.leave(context.getExecutionException().isEmpty());
    }

    static final class Running implements AutoCloseable {
        private final Place place = Place.asAsked();
        private final Playwright playwright = Playwright.create();
        private final Browser browser = Chromium.launch(playwright);

        Running() {
            // A busy machine may take longer than the usual 5 s; a right answer ends the wait at once.
            PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        }

        @Override
        public void close() {
            playwright.close();
            place.close();
        }
    }
}
