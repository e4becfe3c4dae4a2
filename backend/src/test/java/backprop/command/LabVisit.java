package backprop.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.site.TestSite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** All that the lab can do, once each: what is only found when it is wanted must be there, too. */
final class LabVisit {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Path NET =
            Path.of("../web/models/notebook.safetensors").toAbsolutePath();

    /** The lab as somebody has it. */
    interface Program {
        LabProcess start(String... args);
    }

    private LabVisit() {}

    static void all(Program program, Path folder) throws Exception {
        serve(program, folder);
        commands(program, folder);
    }

    /** Pages, compressed as a browser asks for them, and a lesson, for which a database is opened. */
    private static void serve(Program program, Path cache) throws Exception {
        try (LabProcess lab = program.start("--port", "0", "--data", "", "--cache", cache.toString())) {
            URI address = lab.address();
            lab.nextLine();
            String teacher = lab.nextLine();
            String home = new String(TestSite.SITE.find("/").orElseThrow().body(), StandardCharsets.UTF_8);
            assertEquals(home, LabProcess.get(address));
            assertEquals(
                    "br",
                    CLIENT.send(
                                    HttpRequest.newBuilder(address)
                                            .header("Accept-Encoding", "br")
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .headers()
                            .firstValue("Content-Encoding")
                            .orElse("none"));
            assertEquals(201, begin(address, teacher.substring(teacher.indexOf('=') + 1)));
            assertTrue(Files.exists(cache.resolve("lessons.mv.db")));
            try (LabProcess health = program.start("health", "--port", Integer.toString(address.getPort()))) {
                assertTrue(health.outcome().requireSuccess().out().contains("\"status\":\"ok\""));
            }
            lab.stop();
            assertTrue(lab.endsWithin(10), "still running");
            assertEquals("", lab.outcome().err());
        }
    }

    private static int begin(URI address, String key) throws Exception {
        HttpRequest lesson = lesson(address, key);
        HttpResponse<String> answer = CLIENT.send(lesson, HttpResponse.BodyHandlers.ofString());
        while (answer.statusCode() == 503) {
            Thread.sleep(200);
            answer = CLIENT.send(lesson, HttpResponse.BodyHandlers.ofString());
        }
        return answer.statusCode();
    }

    private static HttpRequest lesson(URI address, String key) {
        return HttpRequest.newBuilder(address.resolve("class/lessons"))
                .header("Content-Type", "application/json")
                .header("X-Backprop", "1")
                .header("Authorization", "Bearer " + key)
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
    }

    private static void commands(Program program, Path folder) throws Exception {
        String net = folder.resolve("net.safetensors").toString();
        assertTrue(out(program, "--help").contains("exercise"));
        assertTrue(out(program, "exercise", "list").contains("relu"));
        out(program, "train", "--steps", "2", "--seed", "1", "--data", "generated", "--out", net);
        assertTrue(
                out(program, "evaluate", NET.toString(), "--data", "generated").startsWith("accuracy "));
        String onnx = folder.resolve("net.onnx").toString(),
                back = folder.resolve("back.safetensors").toString();
        out(program, "export-net", net, "--to", onnx);
        out(program, "export-net", onnx, "--to", back);
        assertTrue(out(program, "evaluate", back, "--data", "generated").startsWith("accuracy "));
        assertTrue(out(program, "verify", certificate(folder)).contains("true: the run gives these weights"));
        try (LabProcess pretrain = program.start("pretrain", "notebook", "--data", "", "--out", folder.toString())) {
            pretrain.outcome().requireSentence("MNIST");
        }
    }

    private static String certificate(Path folder) throws IOException {
        String text = VerifyCommandTest.certified().text();
        return Files.writeString(folder.resolve("run.certificate.json"), text).toString();
    }

    /** The driver is there, if no database is. */
    static void withPostgres(Program program) throws Exception {
        String nowhere = "jdbc:postgresql://127.0.0.1:1/lab?user=lab&password=hidden";
        try (LabProcess lab = program.start("--port", "0", "--data", "", "--database", nowhere)) {
            URI address = lab.address();
            lab.nextLine();
            String teacher = lab.nextLine();
            HttpRequest lesson = lesson(address, teacher.substring(teacher.indexOf('=') + 1));
            assertEquals(
                    503,
                    CLIENT.send(lesson, HttpResponse.BodyHandlers.discarding()).statusCode());
            lab.stop();
            String err = lab.outcome().err();
            assertTrue(err.contains("lessons cannot be opened"), err);
        }
    }

    private static String out(Program program, String... args) throws Exception {
        try (LabProcess lab = program.start(args)) {
            Outcome outcome = lab.outcome().requireSuccess();
            assertFalse(outcome.err().contains("Exception") || outcome.err().contains("WARN"), outcome.err());
            return outcome.out();
        }
    }
}
