package backprop.classroom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.classroom.TestLesson.Begun;
import backprop.classroom.TestLesson.Pupil;
import backprop.command.Outcome;
import backprop.data.Dataset;
import backprop.data.idx.IdxFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a teacher takes home. */
class LessonExportTest {
    private TestLesson server;
    private Begun begun;
    private Pupil otter;

    @BeforeEach
    void begin() {
        server = new TestLesson();
        begun = server.begin();
        otter = server.join(begun);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tablesAreReadAsSpreadsheetsReadThem() throws Exception {
        server.order(
                begun,
                "{\"ask\":{\"kind\":\"choice\",\"text\":\"=1+1; \\\"or\\\" not?\",\"options\":[\"a,b\",{\"en\":\"c;d\",\"zh\":\"丙\"}],\"right\":1}}");
        otter.tell("\"answer\":{\"question\":1,\"value\":0}");
        server.order(begun, "{\"askAgain\":true}");
        otter.tell("\"answer\":{\"question\":1,\"value\":1}");
        otter.tell("\"task\":{\"id\":\"exercises/relu\",\"state\":\"wrong\",\"mistake\":\"mask-inverted\"}");
        otter.tell("\"run\":{\"settings\":\"lr=0.1\",\"iteration\":7,\"loss\":[2.5,1e-7],\"state\":\"done\"}");
        Map<String, byte[]> files = export("?separator=semicolon");
        assertEquals(Set.of("answers.csv", "runs.csv", "tasks.csv"), files.keySet());
        String zh = server.classroom.directory().all().iterator().next().read(all -> all.name(otter.id)
                .orElseThrow()
                .chinese());
        String who = otter.name + ";" + zh;
        String asked = "\"'=1+1; \"\"or\"\" not?\";";
        assertEquals(
                "\ufeffquestion;kind;text;text_zh;right;round;student;student_zh;answer;option;option_zh;is_right\r\n"
                        + "1;choice;" + asked + asked + "1;1;" + who + ";0;a,b;a,b;0\r\n"
                        + "1;choice;" + asked + asked + "1;2;" + who + ";1;\"c;d\";丙;1\r\n",
                text(files, "answers.csv"));
        assertEquals(
                "\ufeffstudent;student_zh;task;state;misses;mistake\r\n" + who
                        + ";exercises/relu;working;1;mask-inverted\r\n",
                text(files, "tasks.csv"));
        assertEquals(
                "\ufeffstudent;student_zh;settings;iteration;state;loss;test_accuracy;dead_units;losses\r\n" + who
                        + ";lr=0.1;7;done;1e-7;;0;2.5 1e-7\r\n",
                text(files, "runs.csv"));
        assertTrue(text(export(""), "answers.csv").contains("\"a,b\""));
    }

    @Test
    void digitsAreReadAsMnistIs(@TempDir Path folder) throws Exception {
        server.order(begun, "{\"wantDigit\":1}");
        otter.tell("\"digit\":{\"label\":1,\"strokes\":[[140,30,140,250]]}");
        server.join(begun).tell("\"digit\":{\"label\":1,\"strokes\":[[0,0],[279,279,200,200]]}");
        Map<String, byte[]> files = export("");
        Dataset digits = IdxFile.read(files.get("digits/images-idx3-ubyte"), files.get("digits/labels-idx1-ubyte"));
        assertArrayEquals(new byte[] {1, 1}, digits.labels());
        String[] lines = text(files, "digits.csv").split("\r\n");
        assertEquals(3, lines.length);
        assertTrue(lines[0].startsWith("\ufefflabel,student,student_zh,pixel0,"), lines[0]);
        String[] cells = lines[1].split(",");
        assertEquals(3 + 784, cells.length);
        for (int i = 0; i < 784; i++) assertEquals(digits.image(0)[i] & 0xFF, Integer.parseInt(cells[3 + i]));
        for (String name : files.keySet()) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, files.get(name));
        }
        Path saved = folder.resolve("digits");
        String out = evaluated(saved);
        assertTrue(out.startsWith("accuracy "), out);
        assertTrue(out.contains("2"), out);
        // What the board saves has these names, and could not be read.
        for (String name : List.of("images-idx3-ubyte", "labels-idx1-ubyte"))
            Files.move(saved.resolve(name), saved.resolve("class-" + name));
        assertEquals(out, evaluated(saved));
    }

    private static String evaluated(Path digits) {
        return Outcome.of("evaluate", "../web/models/mlp.safetensors", "--digits", digits.toString())
                .requireSuccess()
                .out();
    }

    private Map<String, byte[]> export(String query) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = server.client()
                .send(
                        server.request("/class/lessons/" + begun.lesson() + "/export" + query, TestLesson.KEY)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
        assertEquals(
                "attachment; filename=\"lesson.zip\"",
                answer.headers().firstValue("Content-Disposition").orElseThrow());
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }
}
