package backprop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
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
    void aPortInUseGetsASentence() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(other.getLocalPort());
            Outcome.of("serve", "--data", "", "--port", port).requireSentence("Port " + port + " is in use", "--port");
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

    /** Two seconds are the aim; twenty leave room for a busy machine. */
    @Test
    void itAnswersSoonAndStopsCleanlyWhenAsked() throws Exception {
        long start = System.nanoTime();
        try (LabProcess lab = new LabProcess("--port", "0")) {
            String line = lab.nextLine();
            assertTrue(line.matches("Backprop Lab: http://localhost:\\d+/"), line);
            URI health = URI.create(line.substring("Backprop Lab: ".length())).resolve("health");
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());
            double seconds = (System.nanoTime() - start) / 1e9;
            assertEquals("{\"status\":\"ok\",\"version\":\"0.1.0\",\"mnist\":\"absent\"}", answer.body());
            assertTrue(seconds < 20, seconds + " seconds to the first answer");
            System.out.printf("serve: first answer after %.2f s%n", seconds);

            lab.stop();
            assertTrue(lab.endsWithin(5), "still running");
            Outcome outcome = lab.outcome();
            assertEquals("", outcome.err());
            assertEquals("This machine alone can open it; --host 0.0.0.0 lets the class in.", outcome.out());
        }
    }

    @Test
    void aMirrorThatDoesNotAnswerDelaysNothingAndGetsASentence(@TempDir Path cache) throws Exception {
        String[] options = {
            "--port", "0", "--cache", cache.toString(), "--mirror", "http://127.0.0.1:1/mnist", "--verbose"
        };
        try (LabProcess lab = LabProcess.online(options)) {
            String line = lab.nextLine();
            URI home = URI.create(line.substring("Backprop Lab: ".length()));
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(home.resolve("data/index.json"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertEquals("{\"mnist\":\"absent\"}", answer.body());
            lab.stop();
            assertTrue(lab.endsWithin(5), "still running");
            Outcome outcome = lab.outcome();
            assertTrue(outcome.err().startsWith("MNIST could not be fetched"), outcome.err());
            assertTrue(outcome.err().strip().endsWith("its digits are generated."), outcome.err());
            assertTrue(outcome.out().contains("path=\"/data/index.json\" status=200"), outcome.out());
        }
    }

    @Test
    void aMirrorIsAnAddress() {
        Outcome.of("serve", "--port", "0", "--mirror", "ftp://example.org/")
                .requireSentence("ftp://example.org/", "https://");
    }
}
