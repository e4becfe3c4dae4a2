package backprop.engines;

import backprop.browser.Chromium;
import backprop.browser.Debian;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** The engines that there are in browsers, and where a browser of each is found. */
enum Engine {
    CHROMIUM(List.of(), List.of()) {
        @Override
        EngineBrowser browser() {
            Playwright playwright = Playwright.create();
            return new PlaywrightBrowser("Chromium", playwright, Chromium.launch(playwright));
        }
    },
    FIREFOX(List.of(Path.of("/usr/bin/firefox-esr")), List.of("firefox-esr")) {
        /** By WebDriver BiDi, which Playwright speaks to any Firefox; the one of Playwright's own is not needed. */
        @Override
        EngineBrowser browser() {
            Playwright playwright = Playwright.create();
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                    .setChannel("moz-firefox")
                    .setExecutablePath(Path.of("/usr/bin/firefox-esr"));
            return new PlaywrightBrowser(
                    "Firefox", playwright, playwright.firefox().launch(options));
        }
    },
    WEBKIT(List.of(WebKitBrowser.DRIVER, XServer.PROGRAM), List.of("webkit2gtk-driver", "xvfb")) {
        @Override
        EngineBrowser browser() {
            return WebKitBrowser.start();
        }
    };

    private final List<Path> programs;
    private final List<String> packages;

    Engine(List<Path> programs, List<String> packages) {
        this.programs = programs;
        this.packages = packages;
    }

    /** @throws TestAbortedException with the reason where there is no such browser, so that the test is skipped */
    EngineBrowser open() {
        if (!isHere() && !(Debian.install(packages) && isHere())) {
            String reason = this + " is skipped: " + programs + " are not all here, and only root on Debian can"
                    + " get them with apt-get install " + String.join(" ", packages) + ".";
            System.out.println(reason);
            throw new TestAbortedException(reason);
        }
        return browser();
    }

    private boolean isHere() {
        return programs.stream().allMatch(Files::isExecutable);
    }

    abstract EngineBrowser browser();
}
