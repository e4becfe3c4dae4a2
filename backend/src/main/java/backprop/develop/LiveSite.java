package backprop.develop;

import backprop.site.Asset;
import backprop.site.CheckoutSite;
import backprop.site.Content;
import backprop.site.Site;
import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The site of a checkout as it is now. Pages that are open are told when it has become another. */
public final class LiveSite implements Content, AutoCloseable {
    private static final String CHANGES = "/changes";
    private static final long PAUSE_MILLIS = 150;
    /** An answer that says nothing for a minute is taken for one that nobody reads. */
    private static final long ALIVE_SECONDS = 20;

    private static final Pattern SCRIPT = Pattern.compile("/app/([\\w-]+)\\.[0-9a-f]{16}\\.(js|wasm)");

    private final CheckoutSite checkout;
    private final ScriptWatch scripts;
    private final PrintWriter err;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final Set<SseClient> pages = ConcurrentHashMap.newKeySet();
    private Map<Path, FileTime> files;
    private volatile Site site;
    private volatile int version;

    private LiveSite(CheckoutSite checkout, ScriptWatch scripts, PrintWriter err) {
        this.checkout = checkout;
        this.scripts = scripts;
        this.err = err;
        files = files();
        site = checkout.load();
    }

    /** @param err takes why a change does not make a site */
    public static LiveSite start(Checkout checkout, PrintWriter err) {
        ScriptWatch scripts = ScriptWatch.start(checkout);
        LiveSite live = new LiveSite(new CheckoutSite(checkout.top(), checkout.scripts()), scripts, err);
        live.watch.scheduleWithFixedDelay(live::checkForChanges, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        live.watch.scheduleWithFixedDelay(live::keepAlive, ALIVE_SECONDS, ALIVE_SECONDS, TimeUnit.SECONDS);
        return live;
    }

    /** Where pages listen. */
    public void addTo(RoutesConfig routes) {
        routes.sse(CHANGES, page -> {
            page.keepAlive();
            page.onClose(() -> pages.remove(page));
            pages.add(page);
            page.sendEvent(Integer.toString(version));
        });
    }

    private void checkForChanges() {
        try {
            Map<Path, FileTime> now = files();
            if (now.equals(files)) return;
            files = now;
            site = checkout.load();
            version++;
            pages.forEach(page -> page.sendEvent(Integer.toString(version)));
        } catch (RuntimeException e) {
            // Half a change: the site is as it was before it.
            err.println(e.getMessage());
            err.flush();
        }
    }

    private void keepAlive() {
        pages.forEach(page -> page.sendComment(""));
    }

    private Map<Path, FileTime> files() {
        Map<Path, FileTime> times = new HashMap<>();
        for (Path folder : checkout.folders()) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList())
                    times.put(file, Files.getLastModifiedTime(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return times;
    }

    @Override
    public Optional<Asset> find(String path) {
        Matcher script = SCRIPT.matcher(path);
        if (script.matches()) scripts.watch(script.group(1) + "." + script.group(2));
        return checkout.find(path).or(() -> site.find(path)).map(Asset::forDevelopment);
    }

    @Override
    public Asset notFound() {
        return site.notFound();
    }

    @Override
    public void close() {
        watch.shutdownNow();
        scripts.close();
    }
}
