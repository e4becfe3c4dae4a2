package backprop.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a Chromium, or brings one: the one that CHROMIUM names, a known place, Playwright's own download, Debian's package.
 * The one that has no windows comes first: a page of a new visitor costs it little more than half the time.
 */
public final class Chromium {
    private static final List<String> KNOWN_PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/usr/bin/google-chrome-stable",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

    /**
     * Playwright's own list, which ours takes the place of; the pages of the browser's address bar, which it would load for
     * every window in processes of their own, though nobody sees it; and a process in store for each visitor's next page.
     */
    private static final List<String> WITHOUT = List.of(
            "AvoidUnnecessaryBeforeUnloadCheckSync",
            "BoundaryEventDispatchTracksNodeRemoval",
            "DestroyProfileOnBrowserClose",
            "DialMediaRouteProvider",
            "GlobalMediaControls",
            "HttpsUpgrades",
            "LensOverlay",
            "MediaRouter",
            "PaintHolding",
            "ThirdPartyStoragePartitioning",
            "BlockOriginHeaderModificationOnRedirect",
            "Translate",
            "AutoDeElevate",
            "OptimizationHints",
            "WebUIOmniboxPopup",
            "WebUIOmniboxAimPopup",
            "WebUIOmniboxFullPopup",
            "SpareRendererForSitePerProcess");

    private Chromium() {}

    /** One of a user's processes at a time: two that bring a browser would stand in each other's way. */
    public static Browser launch(Playwright playwright) {
        Path lock = Path.of(
                System.getProperty("java.io.tmpdir"), "backprop-browser-" + System.getProperty("user.name") + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            return found(playwright);
        } catch (IOException e) {
            throw new UncheckedIOException("no lock at " + lock, e);
        }
    }

    private static Browser found(Playwright playwright) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(arguments());
        Optional<Path> installed = named().or(Chromium::known);
        if (installed.isPresent()) return playwright.chromium().launch(options.setExecutablePath(installed.get()));
        try {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            Debian.run(
                    java,
                    "-cp",
                    System.getProperty("java.class.path"),
                    "com.microsoft.playwright.CLI",
                    "install",
                    "chromium");
            return playwright.chromium().launch(options);
        } catch (PlaywrightException | IllegalStateException e) {
            return playwright.chromium().launch(options.setExecutablePath(fromDebian()));
        }
    }

    private static List<String> arguments() {
        List<String> arguments = new ArrayList<>(
                List.of("--disable-background-networking", "--disable-features=" + String.join(",", WITHOUT)));
        if (Debian.isRoot()) arguments.add("--no-sandbox");
        return arguments;
    }

    private static Optional<Path> named() {
        return Optional.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
    }

    private static Optional<Path> known() {
        return KNOWN_PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Path fromDebian() {
        Debian.install(List.of("chromium-headless-shell", "fonts-noto-cjk"));
        return known().orElseThrow(() -> new IllegalStateException("The browser tests need a Chromium. Install one"
                + " (Debian: apt-get install chromium-headless-shell), or set CHROMIUM to the path of its program."));
    }
}
