package backprop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import backprop.mnist.TestMirror;
import backprop.server.ClassLink;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
    @Test
    void aPortIsANumber() {
        Outcome.of("serve", "--port", "eighty").requireUsage("--port", "eighty");
        Outcome.of("serve", "--port", "65536").requireSentence("65536", "65535");
        Outcome.of("--port", "-1").requireSentence("-1");
    }

    @Test
    void anOriginIsNothingButSchemeHostAndPort() {
        for (String wrong : List.of("school.example", "https://school.example/", "*", "https://a.example,b.example"))
            Outcome.of("serve", "--data", "", "--port", "0", "--frame-from", wrong)
                    .requireSentence("--frame-from", "https://school.example");
    }

    @Test
    void whoIsNamedMayFrameTheLabs() throws Exception {
        try (LabProcess lab =
                new LabProcess("serve", "--port", "0", "--data", "", "--frame-from", "https://School.example:443")) {
            URI address = lab.address();
            HttpResponse<Void> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address.resolve("points/")).build(),
                            HttpResponse.BodyHandlers.discarding());
            String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();
            assertTrue(policy.contains("frame-ancestors 'self' https://school.example;"), policy);
            assertEquals(
                    "{\"origins\":[\"https://school.example\"]}", LabProcess.get(address.resolve("frame-from.json")));
        }
    }

    @Test
    void aPortInUseGetsASentence() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(other.getLocalPort());
            Outcome.of("serve", "--data", "", "--port", port)
                    .requireSentence("Port " + port + " is in use", "--port", "PORT=9000");
        }
    }

    @Test
    void aHostThatIsNotThisMachineGetsASentence() {
        Outcome.of("serve", "--data", "", "--port", "0", "--host", "203.0.113.1")
                .requireSentence("203.0.113.1");
    }

    @Test
    void aMissingDataFolderGetsASentence(@TempDir Path folder) {
        Path nowhere = folder.resolve("nowhere");
        Outcome.of("serve", "--port", "0", "--data", nowhere.toString()).requireSentence(nowhere.toString(), "--data");
        Outcome.of("serve", "--port", "0", "--data", folder.toString()).requireSentence(folder.toString(), "missing");
    }

    /** It advised to leave the folder out and have MNIST fetched, which only some commands do, and not offline. */
    @Test
    void theAdviceForAMissingDataFolderHoldsForEveryCommand(@TempDir Path folder) throws Exception {
        String nowhere = folder.resolve("nowhere").toString();
        String net = folder.resolve("net").toString();
        for (Outcome outcome : List.of(
                Outcome.of("serve", "--data", nowhere),
                Outcome.of("train", "--steps", "1", "--seed", "1", "--out", net, "--data", nowhere))) {
            outcome.requireSentence(nowhere, "--data", "BACKPROP_DATA", "--data generated");
            assertFalse(outcome.err().contains("fetch"), outcome.err());
        }
        try (LabProcess lab = LabProcess.withMnistIn(nowhere, "evaluate", "../web/models/mlp.safetensors")) {
            lab.outcome().requireSentence(nowhere, "BACKPROP_DATA", "--data generated");
        }
    }

    /** Two seconds are the aim; twenty leave room for a busy machine. */
    @Test
    void itAnswersSoonAndStopsCleanlyWhenAsked() throws Exception {
        long start = System.nanoTime();
        try (TestMirror mirror = new TestMirror(name -> new byte[0], TestMirror.Fault.NONE);
                LabProcess lab = LabProcess.fromSource(
                        "--port", "0", "--mirror", mirror.address().toString())) {
            URI address = lab.address();
            assertTrue(address.toString().matches("http://localhost:\\d+/"), address.toString());
            String answer = LabProcess.get(address.resolve("health"));
            double seconds = (System.nanoTime() - start) / 1e9;
            assertEquals("{\"status\":\"ok\",\"version\":\"0.1.0\",\"mnist\":\"absent\"}", answer);
            assertTrue(seconds < 20, seconds + " seconds to the first answer");
            System.out.printf("serve: first answer after %.2f s%n", seconds);

            for (String other : addressesOfThisMachine()) {
                URI beyond = URI.create("http://" + other + ":" + address.getPort() + "/health");
                assertThrows(ConnectException.class, () -> LabProcess.get(beyond), "it listens at " + other);
            }

            lab.stop();
            assertTrue(lab.endsWithin(3), "still running");
            Outcome outcome = lab.outcome();
            assertEquals(
                    "MNIST is not here, and offline it is not fetched. The lab goes on without MNIST: its digits are"
                            + " generated.",
                    outcome.err());
            String[] lines = outcome.out().split("\n");
            assertEquals("This machine alone can open it; --host 0.0.0.0 lets the class in.", lines[0]);
            assertTrue(lines[1].matches("Teacher: " + address + "class/#key=[\\w-]{22}"), lines[1]);
            assertEquals(2, lines.length);
            assertEquals(List.of(), mirror.requests(), "offline nobody is asked");
        }
    }

    @Test
    void letIntoTheNetworkItSaysUnderWhichAddressesAndWhatThatMeans() throws Exception {
        try (LabProcess lab = new LabProcess("--port", "0", "--host", "0.0.0.0")) {
            URI address = lab.address();
            String line = lab.nextLine();
            assertTrue(line.startsWith("For the class: "), line);
            List<String> others = addressesOfThisMachine();
            assumeFalse(others.isEmpty(), "this machine is in no network");
            String teacher = lab.nextLine(), elsewhere = lab.nextLine();
            String key = teacher.substring(teacher.indexOf("class/#key="));
            assertEquals("Teacher: " + address + key, teacher);
            assertTrue(elsewhere.startsWith("Teacher, from another device in the network: "), elsewhere);
            for (String other : others) {
                String link = "http://" + other + ":" + address.getPort() + "/";
                assertTrue(line.contains(link) && elsewhere.contains(link + key), line + elsewhere);
                assertEquals(others.size() > 1, line.contains(link + " in the network "), "which of several");
                assertTrue(line.contains("everybody in this network can open it"), line);
                assertTrue(line.contains(address + "class/"), line);
                assertTrue(
                        LabProcess.get(URI.create(link + "class/addresses.json"))
                                .contains(link),
                        link);
            }
        }
    }

    private static List<String> addressesOfThisMachine() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .filter(ServeCommandTest::isUp)
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .filter(address -> !address.isLinkLocalAddress())
                .map(InetAddress::getHostAddress)
                .toList();
    }

    /** One that is down may have an address, as Docker's has while it idles, but nobody comes by it. */
    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp();
        } catch (SocketException e) {
            return false;
        }
    }

    @Test
    void aMirrorThatDoesNotAnswerDelaysNothingAndGetsASentence(@TempDir Path cache) throws Exception {
        String[] options = {
            "--port", "0", "--cache", cache.toString(), "--mirror", "http://127.0.0.1:1/mnist", "--verbose"
        };
        try (LabProcess lab = LabProcess.online(options)) {
            URI index = lab.address().resolve("data/index.json");
            String answer = LabProcess.get(index);
            while (answer.equals("{\"mnist\":\"download\",\"fetched\":0}")) answer = LabProcess.get(index);
            assertEquals("{\"mnist\":\"absent\"}", answer);
            lab.stop();
            assertTrue(lab.endsWithin(5), "still running");
            Outcome outcome = lab.outcome();
            assertTrue(outcome.err().startsWith("MNIST could not be fetched"), outcome.err());
            assertTrue(outcome.err().strip().endsWith("its digits are generated."), outcome.err());
            assertTrue(outcome.out().contains("path=\"/data/index.json\" status=200"), outcome.out());
        }
    }

    /** The address had no brackets, and led nowhere. */
    @Test
    void anAddressWithColonsHasBracketsInALink() throws Exception {
        try (LabProcess lab = new LabProcess("--port", "0", "--host", "0:0:0:0:0:0:0:1")) {
            assertTrue(lab.address().toString().matches("http://(localhost|\\[::1]):\\d+/"));
        }
        assertEquals("[fd00::1]", ClassLink.named(InetAddress.getByName("fd00::1")));
        assertEquals("[2001:db8::a:0:0:1]", ClassLink.named(InetAddress.getByName("2001:db8::a:0:0:1")));
        assertEquals("[::]", ClassLink.named(InetAddress.getByName("::")));
        assertEquals("192.168.1.5", ClassLink.named(InetAddress.getByName("192.168.1.5")));
    }

    @Test
    void aMirrorIsAnAddress() {
        Outcome.of("serve", "--port", "0", "--mirror", "ftp://example.org/")
                .requireSentence("ftp://example.org/", "https://");
    }
}
