package backprop.engines;

import backprop.data.Ink;
import backprop.data.Point;
import backprop.data.Stroke;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Capabilities;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ImmutableCapabilities;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.remote.RemoteWebDriver;

/** WebKitGTK's small browser, by its WebDriver; its console goes to a file, for the driver does not tell of it. */
final class WebKitBrowser implements EngineBrowser {
    static final Path DRIVER = Path.of("/usr/bin/WebKitWebDriver");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Capabilities WITH_CONSOLE = new ImmutableCapabilities(Map.of(
            "webkitgtk:browserOptions",
            Map.of("args", List.of("--automation", "--enable-write-console-messages-to-stdout=true"))));
    private static final Pattern COMPLAINT = Pattern.compile("\\bCONSOLE \\S+ ERROR ");

    private final XServer screen;
    private final Process server;
    private final Path console;
    private final RemoteWebDriver driver;

    private WebKitBrowser(XServer screen, Process server, Path console, RemoteWebDriver driver) {
        this.screen = screen;
        this.server = server;
        this.console = console;
        this.driver = driver;
    }

    static WebKitBrowser start() {
        XServer screen = XServer.start();
        Process server = null;
        try {
            int port = freePort();
            Path console = Files.createTempFile(Files.createDirectories(Path.of("target")), "webkit", ".log");
            server = serve(port, screen, console.toFile());
            return new WebKitBrowser(screen, server, console, drive(port));
        } catch (IOException e) {
            if (server != null) server.destroy();
            screen.close();
            throw new UncheckedIOException(e);
        }
    }

    private static Process serve(int port, XServer screen, File console) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(DRIVER.toString(), "--port=" + port).redirectErrorStream(true);
        builder.environment().put("DISPLAY", screen.display());
        return builder.redirectOutput(console).start();
    }

    /** It says nothing when it is ready, so it is asked. */
    private static RemoteWebDriver drive(int port) throws IOException {
        URL address = URI.create("http://127.0.0.1:" + port).toURL();
        Await.until("WebKit's driver answers", PATIENCE, () -> isOpen(address));
        RemoteWebDriver driver = new RemoteWebDriver(address, WITH_CONSOLE, false);
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
        driver.get(address);
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
        try {
            return Files.readAllLines(console).stream()
                    .filter(COMPLAINT.asPredicate())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
        server.destroy();
        screen.close();
    }
}
