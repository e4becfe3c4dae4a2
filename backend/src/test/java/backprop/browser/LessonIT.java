package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
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

/** A lesson in browsers: a board, a projector, and students who join. */
@ExtendWith(Lab.class)
class LessonIT {
    private static final String BINARY = "application/octet-stream";

    private static void requireAccessible(Page page) {
        assertEquals(List.of(), new AxeBuilder(page).analyze().getViolations(), page.url());
    }

    /** In the language that it has, and in the other one, in which it stays. */
    private static void requireAccessibleInBoth(Page page) {
        requireAccessible(page);
        page.locator("#language").click();
        requireAccessible(page);
    }

    private static void requireNothingBeside(Page page) {
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    @Test
    void aQuestionIsAnsweredRevealedAndAskedAgain(Visitor visitor) {
        try (LessonDesk desk = LessonDesk.start(visitor, "en")) {
            assertThat(desk.board).hasURL(Pattern.compile("/class/\\?lang=en$"));
            Page one = desk.join("en"), two = desk.joinOnPhone("zh");
            assertThat(desk.students()).hasCount(2);
            desk.go(one, "/graph/?preset=apples&lang=en");
            desk.view("question");
            desk.board.locator("#ask").click();
            one.locator("#lesson-options input").first().check();
            assertThat(desk.board.locator("#asked-text")).containsText("At a plus node");
            assertThat(two.locator("#lesson-asked")).containsText("加法节点");
            assertThat(two.locator("#lesson-options label").nth(2)).containsText("乘另一个输入");
            one.locator("#language").click();
            assertThat(one.locator("#lesson-asked")).containsText("加法节点");
            one.locator("#language").click();
            assertThat(one.locator("#lesson-options input").first()).isChecked();
            one.locator("#lesson-answer").click();
            two.locator("#lesson-options input").nth(1).check();
            two.locator("#lesson-answer").click();
            assertThat(desk.board.locator("#answered")).hasText("2");
            assertThat(desk.board.locator("#distributions section")).hasCount(0);
            assertThat(one.locator("#lesson-outcome")).isHidden();

            desk.board.locator("#reveal").click();
            assertThat(one.locator("#lesson-outcome .verdict")).hasText("Right.");
            assertThat(two.locator("#lesson-outcome .verdict")).containsText("不对");
            assertThat(desk.board.locator("#distributions .is-right .number")).hasText("1");
            requireAccessible(desk.board);
            requireAccessible(two);

            desk.board.locator("#ask-again").click();
            two.locator("#lesson-options input").first().check();
            two.locator("#lesson-answer").click();
            assertThat(desk.board.locator("#answered")).hasText("1");
            desk.board.locator("#reveal").click();
            assertThat(desk.board.locator("#distributions section")).hasCount(2);
            assertThat(two.locator("#lesson-outcome .verdict.right")).isVisible();
        }
    }

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
            requireAccessibleInBoth(projector);
            projector.locator("#language").click();

            desk.view("digits");
            desk.board.locator("#want-digit [data-digit='7']").click();
            assertThat(student.locator("#lesson-digit")).isVisible();
            draw(student);
            requireAccessible(student);
            student.locator("#lesson-send").click();
            assertThat(student.locator("#lesson-pad")).isHidden();
            assertThat(student.locator("#lesson-sent")).containsText("It is on the wall");
            student.locator("#lesson-digit-fold").click();
            assertThat(student.locator("#lesson-pad")).isVisible();
            assertThat(desk.board.locator("#wall .says b")).hasText("7");
            assertThat(desk.board.locator("#wall .mark")).isVisible();
            assertThat(projector.locator("#wall .says b")).hasText("7");
            requireAccessible(desk.board);

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
            String usual = desk.board.locator("#wall-net").inputValue();
            desk.board.locator("#wall-net").selectOption("notebook");
            assertThat(desk.board.locator("#wall-result")).containsText("of 11 right");
            desk.board.locator("#wall-net").selectOption(usual);
            desk.board.locator("#wall .misread").click();
            assertThat(desk.board.locator("#wall-result")).hasText("10 of 10 right: 100.0 %");
            assertThat(desk.board.locator("#wall-matrix td.wrong")).hasCount(0);

            desk.board.locator("#want-none").click();
            desk.board.locator("#wall-give").click();
            assertThat(desk.board.locator("#wall-given-words")).containsText("Given: 10 digits");
            requireAccessible(desk.board);
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
            requireAccessible(desk.board);
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

    @Test
    void theClassIsPausedAndBroughtSomewhereAndCanGoBack(Visitor visitor) {
        try (LessonDesk desk = LessonDesk.start(visitor, "en")) {
            Page student = desk.join("en");
            List<String> said = new ArrayList<>();
            student.onRequest(request -> said.add(String.valueOf(request.postData())));
            desk.go(student, "/graph/?preset=apples&lang=en");
            desk.board.locator("#pause-pages").click();
            assertThat(student.locator("#pause-sheet")).isVisible();
            requireAccessible(student);
            desk.board.locator("#pause-pages").click();
            assertThat(student.locator("#pause-sheet")).isHidden();
            student.locator("#to-end").click();

            desk.board.locator("#lead-link").fill("https://example.org/");
            desk.board.locator("#bring-here").click();
            assertThat(desk.board.locator("#led")).containsText("no address of the lab");
            desk.board.locator("#lead-link").fill(desk.visitor.address() + "/draw/?net=notebook");
            desk.board.locator("#bring-here").click();
            assertThat(student).hasURL(Pattern.compile("/draw/\\?net=notebook&lang=en"));
            assertThat(student.locator("#lesson-words")).containsText("Your teacher brought you here");
            drawsForItself(student);
            assertTrue(said.stream().noneMatch(body -> body.contains("ink")), "what is drawn elsewhere was sent");
            student.locator("#lesson-back").click();
            assertThat(student).hasURL(Pattern.compile("/graph/"));
            assertThat(desk.students()).containsText("2 apples · last step");
        }
    }

    /** Draws on the page's own pad, which stands in its address; and waits until the lesson is told where it is now. */
    private static void drawsForItself(Page student) {
        Hand.mouse(student).draw(new Handwriting(3).strokes(0));
        assertThat(student).hasURL(Pattern.compile("[?&]ink="));
        student.waitForRequest(
                request -> String.valueOf(request.postData()).contains("centre=off"),
                () -> student.locator("#centre").uncheck());
    }

    @Test
    void withoutANetworkAnAnswerWaitsAndAtTheEndAllIsForgotten(Visitor visitor) {
        try (LessonDesk desk = LessonDesk.start(visitor, "en")) {
            desk.visitor.expectComplaint("ERR_INTERNET_DISCONNECTED");
            Page student = desk.join("en");
            desk.view("question");
            desk.board.locator("#ask").click();
            assertThat(student.locator("#lesson-question")).isVisible();
            student.context().setOffline(true);
            student.locator("#lesson-options input").first().check();
            student.locator("#lesson-answer").click();
            assertThat(student.locator("#lesson-words")).containsText("No connection");
            student.context().setOffline(false);
            assertThat(desk.board.locator("#answered")).hasText("1");
            assertThat(student.locator("#lesson-said")).isHidden();

            desk.board.reload();
            desk.view("class");
            assertThat(desk.students()).hasCount(1);
            desk.board.locator("#end-lesson").click();
            requireAccessible(desk.board);
            desk.board.locator("#end-now").click();
            assertThat(desk.board.locator("#start-lesson")).isVisible();
            assertThat(student.locator("#lesson-words")).containsText("The lesson has ended");
            assertThat(student.locator("#lesson-name")).isHidden();
        }
    }

    /** Own questions, by phone; and on a page of the lab, in its header, the gradient that comes next there. */
    @Test
    void aPhoneIsTheTeachersRemoteAndAnyPageAsksForItsGradient(Visitor visitor) {
        try (LessonDesk desk = LessonDesk.onPhone(visitor, "en")) {
            Page student = desk.join("en");
            requireNothingBeside(desk.board);
            requireAccessibleInBoth(desk.board);
            desk.board.locator("#language").click();
            desk.view("question");
            desk.board.locator("#ask-prepared").selectOption(new SelectOption().setIndex(0));
            desk.board.locator("#ask-kinds label:has([value=number])").click();
            desk.board.locator("#ask").click();
            assertThat(desk.board.locator("#ask-trouble")).not().isEmpty();
            desk.board.locator("#ask-text").fill("What is d(x²)/dx at 0.25?");
            desk.board.locator("#ask-right").fill("half");
            desk.board.locator("#ask").click();
            assertThat(desk.board.locator("#ask-trouble")).containsText("half");
            desk.board.locator("#ask-right").fill("0.5");
            desk.board.locator("#ask").click();
            assertThat(student.locator("#lesson-asked")).hasText("What is d(x²)/dx at 0.25?");
            student.locator("#lesson-number").fill("0,5");
            student.locator("#lesson-answer").click();
            assertThat(desk.board.locator("#answered")).hasText("1");
            requireNothingBeside(desk.board);
            desk.board.locator("#reveal").click();
            assertThat(student.locator("#lesson-outcome .verdict.right")).isVisible();

            desk.board.locator("#ask-close").click();
            asksAnOwnChoice(desk.board);
            assertThat(desk.board.locator("#answered")).hasText("0");
            student.locator("#lesson-options label").nth(1).click();
            student.locator("#lesson-answer").click();
            assertThat(desk.board.locator("#answered")).hasText("1");
            desk.board.locator("#reveal").click();
            assertThat(student.locator("#lesson-outcome .verdict.right")).isVisible();

            desk.board.locator("#ask-close").click();
            asksForTheGradientOfALink(desk.board);
            assertThat(student.locator("#lesson-situation"))
                    .hasAttribute("href", Pattern.compile("/graph/\\?preset=apples&step=4"));
            student.locator("#lesson-number").fill("2.2");
            student.locator("#lesson-answer").click();
            assertThat(desk.board.locator("#answered")).hasText("1");
            desk.board.locator("#reveal").click();
            assertThat(desk.board.locator("#distributions .is-right .number")).hasText("1");

            desk.board.navigate(desk.visitor.address() + "/graph/?preset=apples&step=4&lang=en");
            desk.board.locator("#teacher-ask").click();
            assertThat(student.locator("#lesson-situation")).isVisible();
            desk.board.locator("#teacher-bring").click();
            assertThat(student).hasURL(Pattern.compile("/graph/\\?preset=apples&step=4"));
            requireAccessible(desk.board);
            requireNothingBeside(desk.board);
        }
    }

    private static void asksAnOwnChoice(Page board) {
        board.locator("#ask-kinds label:has([value=choice])").click();
        board.locator("#ask-text").fill("Which is no layer?");
        Locator options = board.locator("#ask-options input[type=text]");
        options.first().fill("Affine");
        board.locator("#ask").click();
        assertThat(board.locator("#ask-trouble")).containsText("two options");
        options.nth(1).fill("Adam");
        options.nth(2).fill("ReLU");
        board.locator("#ask").click();
        assertThat(board.locator("#ask-trouble")).containsText("Mark the right option");
        board.locator("#ask-options input[type=radio]").nth(1).check();
        board.locator("#ask").click();
    }

    private static void asksForTheGradientOfALink(Page board) {
        board.locator("#ask-kinds label:has([value=gradient])").click();
        board.locator("#ask-link").fill("/draw/");
        board.locator("#ask").click();
        assertThat(board.locator("#ask-trouble")).containsText("no step back in the Graph lab");
        board.locator("#ask-link").fill("/graph/?preset=apples&step=4");
        assertThat(board.locator("#ask-gradient")).containsText("Right: 2.2");
        board.locator("#ask").click();
    }

    @Test
    void theBoardSeesRunsAndMistakesByTheirNames(Visitor visitor) {
        try (LessonDesk desk = LessonDesk.start(visitor, "en")) {
            Page one = desk.join("en"), two = desk.join("en");
            desk.go(one, "/train/?net=784-10&iterations=20&data=generated&samples=1000&start=1&lang=en");
            desk.go(two, "/exercises/mul/?lang=en");
            ExerciseDesk exercise = ExerciseDesk.at(two);
            exercise.write(exercise.solution().replace("self.y\n", "self.x\n"));
            desk.view("train");
            assertThat(desk.board.locator("#runs tbody tr")).containsText("784–10");
            assertThat(desk.board.locator("#runs tbody .mark.done")).hasCount(1);
            requireAccessible(desk.board);
            desk.board.locator("#runs [data-sort=iteration] button").click();
            assertThat(desk.board.locator("#runs [data-sort=iteration]")).hasAttribute("aria-sort", "ascending");
            for (String kind : List.of("loss", "accuracy")) {
                desk.board.locator("#curves label:has([value=" + kind + "])").click();
                requireCurveUnderPointer(desk.board);
            }
            desk.go(one, "/graph/?preset=apples&step=3&lang=en");
            desk.board.locator("#runs tbody button").click();
            assertThat(desk.board.locator("#student-settings")).containsText("784-10");
            assertThat(desk.board.locator("#student-open"))
                    .hasAttribute("href", Pattern.compile("/train/\\?net=784-10.*iterations=20"));
            desk.board.keyboard().press("Escape");
            exercise.check();
            desk.board.keyboard().press("3");
            assertThat(desk.board.locator("#tasks td .mark.missed")).hasCount(1);
            requireAccessible(desk.board);
            Locator leader = desk.board.locator("#tasks button[aria-label*='2 apples · step 3: at work']");
            leader.click();
            assertThat(desk.board.locator("#student-doing")).hasText("2 apples · step 3");
            assertThat(desk.board.locator("#student-open"))
                    .hasAttribute("href", Pattern.compile("/graph/\\?preset=apples&step=3"));
            desk.board.keyboard().press("Escape");
            requireAccessibleInChineseAndDark(desk.board);
            desk.go(one, "/learn/1/?lang=en");
            Locator question = one.locator("[data-question=passes]:visible");
            question.locator("input").fill("79510");
            question.locator("input").press("Enter");
            assertThat(question).hasAttribute("data-outcome", "wrong");
            desk.board.keyboard().press("3");
            assertThat(desk.board.locator("#tasks")).containsText("求一次梯度要几次正向");
        }
    }

    private static void requireAccessibleInChineseAndDark(Page board) {
        board.locator("#language").click();
        while (!"dark".equals(board.locator("html").getAttribute("data-theme")))
            board.locator("#theme").click();
        for (String key : List.of("2", "3", "4", "5")) {
            board.keyboard().press(key);
            assertThat(board.locator("[role=tab][aria-selected=true] kbd")).hasText(key);
            requireAccessible(board);
        }
        board.keyboard().press("1");
        assertThat(board.locator("#students")).isVisible();
    }

    /** Down a line of the chart until the curve is met. */
    private static void requireCurveUnderPointer(Page board) {
        var plot = board.locator("#class-plot .u-over").boundingBox();
        for (int i = 1; i < 25 && board.locator("#runs tr[data-marked]").count() == 0; i++)
            board.mouse().move(plot.x + plot.width * 0.45, plot.y + plot.height * i / 25);
        assertThat(board.locator("#runs tr[data-marked]")).hasCount(1);
        assertThat(board.locator("#curve-of")).not().isEmpty();
        board.mouse().move(plot.x, plot.y - 80);
        assertThat(board.locator("#curve-of")).isEmpty();
    }

    @Test
    void aWrongCodeIsSaidAndAnotherNameIsHad(Visitor visitor) {
        try (LessonDesk desk = LessonDesk.start(visitor, "en")) {
            desk.visitor.expectComplaint("404");
            Page student = desk.visitor.open("/join/?lang=en");
            requireAccessibleInBoth(student);
            student.locator("#language").click();
            String wrong = desk.code.equals("1111") ? "2222" : "1111";
            student.locator("#join-code").fill(wrong);
            student.keyboard().press("Enter");
            assertThat(student.locator("#join-trouble")).containsText("No lesson has the code " + wrong);
            student.locator("#join-code").fill(desk.code);
            student.keyboard().press("Enter");
            assertThat(student.locator("#lesson-name")).not().isEmpty();
            String name = student.locator("#lesson-name").textContent();
            student.locator("#another-name").click();
            assertThat(student.locator("#lesson-name")).not().hasText(name);
            Page again = comesBack(desk, student);
            again.locator("#leave-lesson").click();
            assertThat(again.locator("#join-code")).isVisible();
            assertThat(again.locator("#go-on")).isHidden();
            assertThat(desk.students().first()).hasAttribute("data-mark", "away");
        }
    }

    /** The tab is closed; whoever scans the code again in the same browser is the same student. */
    private static Page comesBack(LessonDesk desk, Page student) {
        String name = student.locator("#lesson-name").textContent();
        Page again = student.context().newPage();
        student.close();
        again.navigate(desk.visitor.address() + "/join/?lang=en#" + desk.code);
        assertThat(again.locator("#go-on")).hasText("Go on as " + name);
        requireAccessible(again);
        again.locator("#go-on").click();
        assertThat(again.locator("#lesson-name")).hasText(name);
        assertThat(desk.students()).hasCount(1);
        return again;
    }
}
