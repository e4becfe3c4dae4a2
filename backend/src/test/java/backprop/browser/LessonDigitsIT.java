package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The wall of a class's digits: drawn, seen, learned from, saved. */
@ExtendWith(Lab.class)
class LessonDigitsIT {
    private static final String BINARY = "application/octet-stream";

    @Test
    void aDigitFallsOntoTheWallAndTheProjectorKnowsNoNames(Visitor visitor) {
        try (LessonDesk desk = LessonDesk.start(visitor, "en")) {
            Page student = desk.join("en");
            String name = student.locator("#lesson-name").textContent();
            assertThat(desk.students()).containsText(name);
            Page projector = desk.board
                    .context()
                    .waitForPage(() -> desk.board.locator("#open-projector").click());
            assertThat(projector.locator("#students [data-student]")).hasCount(1);
            assertThat(projector.locator("#lesson-code")).hasText(desk.code);
            assertThat(projector.locator("main button:visible")).hasCount(0);
            assertFalse(projector.content().contains(name));
            assertEquals("{}", projector.evaluate("JSON.stringify(sessionStorage)"));
            LessonDesk.requireAccessibleInBoth(projector);
            projector.locator("#language").click();

            desk.view("digits");
            desk.board.locator("#want-digit [data-digit='7']").click();
            assertThat(student.locator("#lesson-digit")).isVisible();
            draw(student);
            Axe.requireNoViolation(student);
            student.locator("#lesson-send").click();
            assertThat(student.locator("#lesson-pad")).isHidden();
            assertThat(student.locator("#lesson-sent")).containsText("It is on the wall");
            student.locator("#lesson-digit-fold").click();
            assertThat(student.locator("#lesson-pad")).isVisible();
            assertThat(desk.board.locator("#wall .board-says b")).hasText("7");
            assertThat(desk.board.locator("#wall .board-mark")).isVisible();
            assertThat(projector.locator("#wall .board-says b")).hasText("7");
            Axe.requireNoViolation(desk.board);

            desk.board.locator("label:has(#show-names)").click();
            desk.view("class");
            assertThat(projector.locator("#students b")).hasText(name);
            desk.view("digits");
            desk.board.locator("#wall button").click();
            assertThat(projector.locator("#wall li")).hasCount(0);
            desk.board.locator("#want-none").click();
            assertThat(student.locator("#lesson-digit")).isHidden();
        }
    }

    /** A seven. */
    private static void draw(Page page) {
        var pad = page.locator("#lesson-pad").boundingBox();
        double[][] way = {{0.3, 0.2}, {0.7, 0.2}, {0.6, 0.5}, {0.5, 0.8}};
        page.mouse().move(pad.x + pad.width * way[0][0], pad.y + pad.height * way[0][1]);
        page.mouse().down();
        for (double[] place : way) page.mouse().move(pad.x + pad.width * place[0], pad.y + pad.height * place[1]);
        page.mouse().up();
    }

    @Test
    void theClassTrainsOnItsOwnDigits(Visitor visitor) throws IOException {
        try (LessonDesk desk = LessonDesk.start(visitor, "en")) {
            Page student = desk.join("en");
            desk.go(student, "/train/?data=class&net=784-10&iterations=5&lang=en");
            assertThat(student.locator("#data-note")).containsText("has not given the class’s digits yet");
            desk.view("digits");
            desk.board.locator("#wall-give").click();
            assertThat(desk.board.locator("#wall-trouble")).containsText("At least 10 digits");
            Locator ones = desk.board.locator("#want-digit [data-digit='1']");
            ones.click();
            assertThat(ones).hasAttribute("aria-pressed", "true");
            desk.drawOnes(11);
            assertThat(desk.board.locator("#wall-result")).hasText("10 of 11 right: 90.9 %");
            assertThat(desk.board.locator("#wall-matrix td.right")).hasText("10");
            assertThat(desk.board.locator("#wall-matrix td.wrong")).hasText("1");
            desk.board.locator("#wall .board-misread").click();
            assertThat(desk.board.locator("#wall-result")).hasText("10 of 10 right: 100.0 %");
            assertThat(desk.board.locator("#wall-matrix td.wrong")).hasCount(0);

            desk.board.locator("#want-none").click();
            desk.board.locator("#wall-give").click();
            assertThat(desk.board.locator("#wall-given-words")).containsText("Given: 10 digits");
            Axe.requireNoViolation(desk.board);
            assertThat(student.locator("#data-note")).isHidden();
            assertThat(student.locator("#count-class")).hasText("10");
            TrainDesk train = new TrainDesk(student);
            train.press("start");
            train.await("done");
            desk.board.locator("#wall-bring").click();
            assertThat(student).hasURL(Pattern.compile("/train/\\?data=class&iterations=1000"));
            assertThat(student.locator("#count-class")).hasText("10");

            List<Download> pair = new ArrayList<>();
            desk.board.onDownload(pair::add);
            desk.board.locator("#wall-files [value=idx]").click();
            desk.board.waitForCondition(() -> pair.size() == 2);
            for (Download file : pair) {
                int bytes = file.suggestedFilename().contains("images") ? 16 + 10 * 784 : 8 + 10;
                assertEquals(bytes, Files.size(file.path()), file.suggestedFilename());
            }

            Path table = desk.board
                    .waitForDownload(() -> desk.board
                            .locator("#wall-files [data-separator=';']")
                            .click())
                    .path();
            assertTrue(Files.readString(table).startsWith("\ufefflabel;pixel0;"));
            desk.board.locator("#export-lesson").click();
            Axe.requireNoViolation(desk.board);
            desk.board.locator("#separator label").last().click();
            Path zip = desk.board
                    .waitForDownload(() -> desk.board.locator("#export-now").click())
                    .path();
            Map<String, byte[]> files = unzipped(zip);
            assertTrue(
                    new String(files.get("runs.csv"), StandardCharsets.UTF_8).startsWith("\ufeffstudent;student_zh;"));
            student.locator("#digit-files")
                    .setInputFiles(new FilePayload("lesson.zip", BINARY, Files.readAllBytes(zip)));
            assertThat(student.locator("#files-said")).containsText("this is a zip archive");
            student.locator("#digit-files").setInputFiles(payloads(files));
            assertThat(student.locator("#files-said")).containsText("10 digits from labels-idx1-ubyte");
            train.press("start");
            train.await("done");

            desk.board.locator("#end-lesson").click();
            desk.board.locator("#end-now").click();
            assertThat(student.locator("#lesson-words")).containsText("The lesson has ended");
            assertThat(student.locator("#class-set")).isHidden();
        }
    }

    private static Map<String, byte[]> unzipped(Path file) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                files.put(entry.getName(), zip.readAllBytes());
        }
        return files;
    }

    /** The export's digits, the images gzipped as MNIST's are. */
    private static FilePayload[] payloads(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(files.get("digits/images-idx3-ubyte"));
        }
        return new FilePayload[] {
            new FilePayload("labels-idx1-ubyte", BINARY, files.get("digits/labels-idx1-ubyte")),
            new FilePayload("images-idx3-ubyte.gz", BINARY, packed.toByteArray()),
        };
    }
}
