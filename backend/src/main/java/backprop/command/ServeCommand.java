package backprop.command;

import backprop.classroom.ClassroomRoutes;
import backprop.develop.Checkout;
import backprop.develop.LiveSite;
import backprop.mnist.MnistData;
import backprop.mnist.MnistStore;
import backprop.server.ClassLink;
import backprop.server.ForeignHostException;
import backprop.server.FrameOrigins;
import backprop.server.LabServer;
import backprop.server.PortInUseException;
import backprop.site.Asset;
import backprop.site.Site;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "serve", description = "Serve the lab until it is stopped (Ctrl C).")
final class ServeCommand implements Callable<Integer> {
    private static final int FIRST_FREE_FOR_ALL = 1024;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            defaultValue = "${env:PORT:-8080}",
            description = "0 takes any free port (default: $PORT, else 8080)")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "0.0.0.0 lets the class in: everybody in this network can then open the lab (default: this"
                    + " machine alone)")
    private String host;

    @Option(
            names = "--open",
            description = "open the lab in this machine's browser once it is served; where the class is let in, the"
                    + " teacher's page")
    private boolean open;

    @Option(names = "--verbose", description = "a line for each request")
    private boolean verbose;

    @Option(
            names = "--watch",
            description =
                    "for developers: serve web/ of the checkout as it is, compile what changes in its Java, and load"
                            + " open pages again")
    private boolean watch;

    @Option(
            names = "--frame-from",
            paramLabel = "ORIGIN",
            description =
                    "pages of this origin, such as https://school.example, may have the labs in frames and drive them"
                            + " by messages; several times, or several between commas (default: the lab's own pages alone)")
    private List<String> frames = List.of();

    @Mixin
    private ClassOptions lessons;

    @Mixin
    private DataOption data;

    @Mixin
    private FetchOptions fetch;

    @Override
    public Integer call() throws InterruptedException, UnknownHostException {
        if (port < 0 || port > 65535)
            throw new SentenceException("A port is a number from 0 to 65535, not " + port + ".");
        frameOrigins(); // A wrong one is refused before anything is started.
        try (FetchBar bar = new FetchBar(spec.commandLine().getErr(), "MNIST")) {
            if (watch) serveCheckout(bar);
            else serveSite(bar);
        } catch (PortInUseException e) {
            String reserved = port < FIRST_FREE_FOR_ALL ? ", or reserved for an administrator" : "";
            throw new SentenceException(
                    "Port " + port + " is in use" + reserved
                            + ". Stop the other program, or choose another port, such as --port 9000 (or PORT=9000"
                            + " before the command); --port 0 takes any free one.",
                    e);
        } catch (ForeignHostException e) {
            throw new SentenceException(
                    "\"" + host + "\" is no address of this machine. 127.0.0.1 serves this machine alone,"
                            + " 0.0.0.0 everybody in its network.",
                    e);
        }
        return 0;
    }

    private void serveSite(FetchBar bar) throws InterruptedException, UnknownHostException {
        CompletableFuture<Site> site = CompletableFuture.supplyAsync(Site::load);
        String key = lessons.key();
        try (ClassroomRoutes classroom = new ClassroomRoutes(lessons.classroom(key, fetch.folder()));
                LabServer server = LabServer.start(host, port, site, data(bar), log(), routes -> {
                    frameOrigins().addTo(routes);
                    classroom.addTo(routes);
                })) {
            compress(site.join().assets().values());
            printAddresses(server, key);
            classroom.openIfWanted();
            untilStopped(server, classroom);
        }
    }

    private void serveCheckout(FetchBar bar) throws InterruptedException, UnknownHostException {
        Checkout checkout = Checkout.find()
                .orElseThrow(() -> new SentenceException("--watch serves the project's own folder: run mvn -q"
                        + " process-classes exec:java -Dexec.args=--watch there."));
        String key = lessons.key();
        try (ClassroomRoutes classroom = new ClassroomRoutes(lessons.classroom(key, fetch.folder()));
                LiveSite site = LiveSite.start(checkout, spec.commandLine().getErr());
                LabServer server = LabServer.start(host, port, site, data(bar), log(), routes -> {
                    frameOrigins().addTo(routes);
                    site.addTo(routes);
                    classroom.addTo(routes);
                })) {
            printAddresses(server, key);
            classroom.openIfWanted();
            untilStopped(server, classroom);
        }
    }

    private FrameOrigins frameOrigins() {
        try {
            return FrameOrigins.of(frames);
        } catch (IllegalArgumentException e) {
            throw new SentenceException(
                    "--frame-from takes an origin: http:// or https://, a host, and a port if it is not the usual one,"
                            + " such as https://school.example or http://localhost:9000, and nothing behind it; \""
                            + Printable.of(e.getMessage()) + "\" is none.",
                    e);
        }
    }

    private void printAddresses(LabServer server, String key) throws UnknownHostException {
        PrintWriter out = spec.commandLine().getOut();
        String here = "http://" + nameOf(host) + ":" + server.port() + "/", teacher = "class/#key=" + key;
        ClassLink link = server.classLink();
        out.println("Backprop Lab: " + here);
        out.println(forTheClass(link, here));
        out.println("Teacher: " + here + teacher);
        List<String> elsewhere = link.addresses().stream()
                .filter(address -> !address.equals(here))
                .map(address -> address + teacher)
                .toList();
        if (!elsewhere.isEmpty())
            out.println("Teacher, from another device in the network: " + String.join(" or ", elsewhere));
        out.flush();
        if (open) Browser.open(link.open() ? here + teacher : here, this::printError);
    }

    private void printError(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(sentence);
        err.flush();
    }

    private static String forTheClass(ClassLink link, String here) {
        if (!link.open()) return "This machine alone can open it; --host 0.0.0.0 lets the class in.";
        if (link.places().isEmpty()) return "For the class: this machine is in no network yet.";
        return "For the class: " + String.join(" or ", places(link))
                + " (everybody in this network can open it; large, with a QR code: " + here + "class/)";
    }

    /** Where this machine is in several networks, each with its name: the class is in one of them. */
    private static List<String> places(ClassLink link) {
        if (link.places().size() == 1) return link.addresses();
        return link.places().stream()
                .map(place -> place.address() + " in the network " + place.network())
                .toList();
    }

    private MnistData data(FetchBar bar) {
        MnistStore store = fetch.store(); // A wrong mirror is refused even where nothing is to be fetched.
        if (data.isNone()) return MnistData.absent();
        return data.named()
                .map(folder -> MnistData.of(folder, bar, ServeCommand::compress))
                .orElseGet(() -> MnistData.of(store, bar, ServeCommand::compress));
    }

    private Optional<Consumer<String>> log() {
        PrintWriter out = spec.commandLine().getOut();
        return verbose
                ? Optional.of(line -> {
                    out.println(line);
                    out.flush();
                })
                : Optional.empty();
    }

    /** In the background, so that nobody waits, neither now nor later. */
    private static void compress(Collection<Asset> assets) {
        Thread thread = new Thread(() -> assets.forEach(Asset::compress), "compress");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    /** What a browser on this machine calls the host. */
    private static String nameOf(String host) throws UnknownHostException {
        InetAddress address = InetAddress.getByName(host);
        return address.isLoopbackAddress() || address.isAnyLocalAddress() ? "localhost" : written(host, address);
    }

    /** A name as it is; of an address with colons, what stands in a link. */
    private static String written(String host, InetAddress address) {
        return host.contains(":") ? ClassLink.named(address) : host;
    }

    private static void untilStopped(LabServer server, ClassroomRoutes classroom) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            classroom.endStreams();
            server.close();
            classroom.close();
            stopped.countDown();
        }));
        stopped.await();
    }
}
