package backprop.engines;

import backprop.data.pad.Ink;
import backprop.data.pad.Point;
import backprop.data.pad.Stroke;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Capabilities;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ImmutableCapabilities;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * WebKitGTK's small browser, by its WebDriver. Neither tells of a page's errors, and under automation the browser does not
 * write its console either; so a page's complaints are heard as soon as it has loaded.
 */
final class WebKitBrowser implements EngineBrowser {
    static final Path DRIVER = Path.of("/usr/bin/WebKitWebDriver");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Capabilities AUTOMATED =
            new ImmutableCapabilities(Map.of("webkitgtk:browserOptions", Map.of("args", List.of("--automation"))));
    private static final String LISTEN = "window.complaints = []; const note = what => complaints.push(String(what));"
            + " addEventListener('error', event => note(event.message));"
            + " addEventListener('unhandledrejection', event => note(event.reason));"
            + " const error = console.error; console.error = (...words) => { note(words.join(' ')); error(...words); };";

    private final XServer screen;
    private final Process server;
    private final RemoteWebDriver driver;
    /** Of the pages before the present one. */
    private final List<String> earlier = new ArrayList<>();

    private WebKitBrowser(XServer screen, Process server, RemoteWebDriver driver) {
        this.screen = screen;
        this.server = server;
        this.driver = driver;
    }

    static WebKitBrowser start() {
        XServer screen = XServer.start();
        Process server = null;
        try {
            int port = freePort();
            server = serve(port, screen);
            return new WebKitBrowser(screen, server, drive(port));
        } catch (IOException e) {
            if (server != null) server.destroy();
            screen.close();
            throw new UncheckedIOException(e);
        }
    }

    private static Process serve(int port, XServer screen) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(DRIVER.toString(), "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", screen.display());
        return builder.start();
    }

    /** It says nothing when it is ready, so it is asked. */
    private static RemoteWebDriver drive(int port) throws IOException {
        URL address = URI.create("http://127.0.0.1:" + port).toURL();
        Await.until("WebKit's driver answers", PATIENCE, () -> isOpen(address));
        RemoteWebDriver driver = new RemoteWebDriver(address, AUTOMATED, false);
        driver.manage().window().setSize(new Dimension(1280, 900));
        return driver;
    }

    private static boolean isOpen(URL address) {
        try {
            address.openStream().close();
            return true;
        } catch (java.net.ConnectException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public String name() {
        return "WebKitGTK " + driver.getCapabilities().getBrowserVersion();
    }

    @Override
    public void open(String address) {
        earlier.addAll(ofThisPage());
        driver.get(address);
        driver.executeScript(LISTEN);
    }

    @Override
    public Object evaluate(String expression) {
        return driver.executeScript("return " + expression);
    }

    @Override
    public void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    @Override
    public void draw(List<Stroke> strokes) {
        WebElement pad = driver.findElement(By.id("pad"));
        for (Stroke stroke : strokes) {
            Actions actions = new Actions(driver, Duration.ofMillis(5));
            List<Point> points = stroke.points();
            to(actions, pad, points.get(0)).clickAndHold();
            for (int i = 3; i < points.size(); i += 3) to(actions, pad, points.get(i));
            to(actions, pad, points.get(points.size() - 1)).release().perform();
        }
    }

    /** From the middle of the pad. */
    private static Actions to(Actions actions, WebElement pad, Point point) {
        Dimension size = pad.getSize();
        int x = (int) Math.round((point.x() / Ink.SIDE - 0.5) * size.width);
        int y = (int) Math.round((point.y() / Ink.SIDE - 0.5) * size.height);
        return actions.moveToElement(pad, x, y);
    }

    @Override
    public List<String> complaints() {
        List<String> all = new ArrayList<>(earlier);
        all.addAll(ofThisPage());
        return all;
    }

    private List<String> ofThisPage() {
        List<?> told = (List<?>) driver.executeScript("return window.complaints || []");
        return told.stream().map(String::valueOf).toList();
    }

    @Override
    public void close() {
        driver.quit();
        server.destroy();
        screen.close();
    }
}
