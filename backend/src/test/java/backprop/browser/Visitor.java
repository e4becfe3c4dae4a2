package backprop.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser. Notes what must never happen: errors in the console, requests to other hosts. */
public final class Visitor {
    private final Browser browser;
    private final String address;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private final List<Visitor> elsewhere = new ArrayList<>();

    Visitor(Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** On a laptop, at 1280x800. */
    public Page open(String path) {
        return open(path, new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    /** On a phone, by touch. */
    public Page openOnPhone(String path) {
        return open(
                path,
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setIsMobile(true)
                        .setDeviceScaleFactor(2));
    }

    public Page open(String path, Browser.NewContextOptions options) {
        Page page = page(options);
        page.navigate(address + path);
        return page;
    }

    /** A page that is nowhere yet, to be prepared for what comes. */
    public Page page() {
        return page(new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    /** Without a service worker, which would answer in the place of what a test says about the network. */
    private Page page(Browser.NewContextOptions options) {
        if (options.serviceWorkers == null) options.setServiceWorkers(ServiceWorkerPolicy.BLOCK);
        BrowserContext context = browser.newContext(options);
        contexts.add(context);
        context.onClose(contexts::remove);
        Page page = context.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add("error in the page: " + error));
        page.onRequest(this::see);
        return page;
    }

    /** The same at another server, until this visit ends. */
    public Visitor at(String otherAddress) {
        Visitor visitor = new Visitor(browser, otherAddress);
        elsewhere.add(visitor);
        return visitor;
    }

    public String address() {
        return address;
    }

    private void hear(ConsoleMessage message) {
        if (message.text().equals("Service Worker registration blocked by Playwright")) return;
        if (List.of("error", "warning").contains(message.type())) complaints.add("console: " + message.text());
    }

    private void see(Request request) {
        String blob = "blob:" + URI.create(address).resolve("/");
        boolean ours = List.of(address, "data:", blob).stream().anyMatch(request.url()::startsWith);
        if (!ours) complaints.add("request to another host: " + request.url());
    }

    /** What this test provokes on purpose is not a complaint, however late the browser makes it. */
    public void expectComplaint(String part) {
        expected.add(part);
    }

    /** What a page misses while it is closed is no complaint. */
    void leave(boolean check) {
        elsewhere.forEach(visitor -> visitor.leave(check));
        complaints.removeIf(complaint -> expected.stream().anyMatch(complaint::contains));
        List<String> heard = List.copyOf(complaints);
        List.copyOf(contexts).forEach(Visitor::close);
        if (check) assertEquals(List.of(), heard);
    }

    /** The answers of a test are taken away first: Playwright throws when one meets a page that is being closed. */
    private static void close(BrowserContext context) {
        context.pages().forEach(Page::unrouteAll);
        context.unrouteAll();
        context.close();
    }
}
