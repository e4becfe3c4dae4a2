package backprop.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.browser.Lab;
import backprop.browser.Visitor;
import backprop.check.CheckWorkers;
import backprop.mnist.MnistFolder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who trains how fast, in rounds that take turns, on the same machine and the same data. {@code mvn -Pbench verify} */
@ExtendWith(Lab.class)
class PeersBenchmark {
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final Path INSTALLED = Path.of("target", "bench");
    private static final Path OURS = Path.of("src", "test", "resources", "bench");
    private static final String PAGE = "/peers/index.html", ISOLATED = PAGE + "?isolated";
    /** Only such a page has shared memory, and so threads. */
    private static final Map<String, String> ISOLATION =
            Map.of("Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Embedder-Policy", "require-corp");

    private static final String FOLDER = System.getenv("BACKPROP_DATA");

    private final MnistFolder mnist = new MnistFolder(Path.of(FOLDER));

    @Test
    void theNotebooksNet(Visitor visitor) throws IOException {
        String net = "784-50-10";
        List<Contestant> all = new ArrayList<>();
        all.add(new LabEngine(visitor, "simd", net, 3000));
        all.add(new LabEngine(visitor, "wasm", net, 1000));
        all.add(new LabEngine(visitor, "js", net, 600));
        Map<String, Integer> steps = Map.of("tfjs-wasm", 150, "tfjs-cpu", 40, "convnetjs", 60, "jax-js", 150);
        all.addAll(browserPeers(visitor, PAGE, net, steps));
        all.addAll(browserPeers(visitor, ISOLATED, net, Map.of("jax-js-threads", 150)));
        all.add(new JvmTrainer(mnist, net, 1500));
        PythonProgram.start("numpy", OURS.resolve("notebook.py"), FOLDER, net, 1500)
                .ifPresent(all::add);
        report(visitor, compete(visitor, net, all));
    }

    @Test
    void aLargerNet(Visitor visitor) throws IOException {
        String net = "784-256-128-10";
        List<Contestant> all = new ArrayList<>(List.of(new LabEngine(visitor, "simd", net, 1500)));
        all.addAll(browserPeers(visitor, PAGE, net, Map.of("tfjs-wasm", 60, "jax-js", 100)));
        all.addAll(browserPeers(visitor, ISOLATED, net, Map.of("jax-js-threads", 100)));
        report(visitor, compete(visitor, net, all));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "28x28-conv8@5-relu-pool2-conv16@5-relu-pool2-10",
                "28x28-conv30@5-relu-pool2-100-relu-10",
                "28x28-conv24@5-relu-pool2-conv32@3-relu-pool2-128-relu-10",
            })
    void netsWithConvolution(String net, Visitor visitor) throws IOException {
        // TensorFlow.js' wasm backend has no gradient of a convolution.
        List<Contestant> all = new ArrayList<>(List.of(new LabEngine(visitor, "simd", net, 200)));
        all.addAll(browserPeers(visitor, PAGE, net, Map.of("tfjs-cpu", 2, "convnetjs", 4, "jax-js", 40)));
        all.addAll(browserPeers(visitor, ISOLATED, net, Map.of("jax-js-threads", 40)));
        all.add(new JvmTrainer(mnist, net, 60));
        PythonProgram.start("pytorch", OURS.resolve("pytorch.py"), FOLDER, net, 60)
                .ifPresent(all::add);
        report(visitor, compete(visitor, net, all));
    }

    private static List<Contestant> browserPeers(
            Visitor visitor, String address, String net, Map<String, Integer> steps) {
        Page page = visitor.page();
        page.context().route("**/peers/**", PeersBenchmark::serve);
        page.navigate(visitor.address() + address);
        List<Contestant> peers = new ArrayList<>();
        steps.keySet().stream().sorted().forEach(name -> peers.add(new BrowserPeer(page, name, net, steps.get(name))));
        return peers;
    }

    private static void serve(Route route) {
        String path = URI.create(route.request().url()).getPath().substring("/peers/".length());
        Path file = path.startsWith("node_modules/") ? INSTALLED.resolve(path) : OURS.resolve(path);
        String type =
                path.endsWith(".js") ? "text/javascript" : path.endsWith(".wasm") ? "application/wasm" : "text/html";
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Content-Type", type));
        if (route.request().url().endsWith(ISOLATED)) headers.putAll(ISOLATION);
        route.fulfill(new Route.FulfillOptions().setPath(file).setHeaders(headers));
    }

    private static Standing compete(Visitor visitor, String net, List<Contestant> all) {
        Map<String, List<Double>> rounds = new LinkedHashMap<>();
        Map<String, Double> losses = new LinkedHashMap<>(), accuracies = new LinkedHashMap<>();
        List<Double> limit = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            limit.add(Double.parseDouble(CheckWorkers.ask(visitor, "product", "")));
            for (Contestant one : all) {
                rounds.computeIfAbsent(one.name(), key -> new ArrayList<>()).add(one.round());
            }
        }
        all.forEach(one -> losses.put(one.name(), one.loss()));
        all.forEach(one -> accuracies.put(one.name(), one.accuracy()));
        all.forEach(Contestant::close);
        return new Standing(net, rounds, losses, accuracies, limit);
    }

    private static void report(Visitor visitor, Standing standing) throws IOException {
        System.out.println(standing.table());
        Files.writeString(
                Path.of("target", "bench-" + standing.net() + ".json"),
                standing.json().indented());
        // A fast wrong one does not count.
        standing.accuracies()
                .forEach((name, accuracy) -> assertTrue(accuracy > least(name), name + " reads " + accuracy));
        visitor.expectComplaint("");
    }

    /** The slowest make so few steps in their time that they have only begun to learn. */
    private static double least(String name) {
        return name.equals("tfjs-cpu") || name.equals("convnetjs") ? 0.2 : 0.8;
    }
}
