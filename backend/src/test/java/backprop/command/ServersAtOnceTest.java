package backprop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.json.Json;
import backprop.mnist.RealMnist;
import backprop.mnist.TestMirror;
import backprop.mnist.TestMirror.Fault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers on one machine that all want MNIST, which none of them has. */
class ServersAtOnceTest {
    private static final String IMAGES = "train-images-idx3-ubyte.gz";

    @TempDir
    private Path cache;

    @Test
    void oneThatIsKilledWhileItFetchesHandsOnToOneThatWaitsAndTheNextFindsAllOfIt() throws Exception {
        RealMnist.folder();
        try (TestMirror mirror = new TestMirror(RealMnist::packed, Fault.STALLS_AT_FIRST);
                LabProcess first = start(mirror)) {
            awaitBytes(first.address());
            try (LabProcess second = start(mirror)) {
                URI address = second.address();
                second.awaitSentence("Another Backprop Lab is fetching MNIST; waiting for it.");
                assertEquals(0, fetched(address));
                first.kill();
                second.awaitSentence("MNIST is here, and kept for the next start.");
                assertEquals("download", mnist(address));
            }
            assertTrue(
                    mirror.requests().get(1).matches(IMAGES + " from [1-9]\\d+"),
                    mirror.requests().toString());
            try (LabProcess third = start(mirror)) {
                assertEquals("cache", mnist(third.address()));
                third.stop();
                assertEquals("", third.outcome().err());
            }
            assertEquals(
                    4,
                    mirror.requests().stream()
                            .filter(request -> !request.contains(" from "))
                            .count());
            assertEquals(
                    mirror.requests().size(),
                    mirror.requests().stream().distinct().count(),
                    mirror.requests().toString());
        }
    }

    private LabProcess start(TestMirror mirror) {
        return LabProcess.online(
                "--port",
                "0",
                "--cache",
                cache.toString(),
                "--mirror",
                mirror.address().toString());
    }

    private static void awaitBytes(URI lab) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (fetched(lab) == 0) {
            assertTrue(System.nanoTime() < end, "nothing has come");
            Thread.sleep(20);
        }
    }

    private static double fetched(URI lab) throws Exception {
        return Json.parse(LabProcess.get(lab.resolve("data/index.json")))
                .get("fetched")
                .number();
    }

    private static String mnist(URI lab) throws Exception {
        return Json.parse(LabProcess.get(lab.resolve("health"))).get("mnist").text();
    }
}
