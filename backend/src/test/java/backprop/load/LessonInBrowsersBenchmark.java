package backprop.load;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import backprop.browser.Lab;
import backprop.browser.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A lesson of three browsers beside fifty-seven students made of HTTP; a board and a projector in browsers, two boards of HTTP. */
@ExtendWith(Lab.class)
class LessonInBrowsersBenchmark {
    private static final int OTHERS = 57, TALKING_SECONDS = 120, OFFLINE_SECONDS = 60;

    @TempDir
    private Path cache;

    private Page board;

    @Test
    void aLessonOfSixty(Visitor somebody) throws Exception {
        try (LabUnderLoad lab = LabUnderLoad.with("--cache", cache.toString())) {
            Visitor visitor = somebody.at("http://127.0.0.1:" + lab.port());
            visitor.expectComplaint("ERR_INTERNET_DISCONNECTED");
            board = visitor.open("/class/?lang=en#key=" + lab.key());
            board.locator("#start-lesson").click();
            assertThat(board.locator("#lesson-code")).hasText(Pattern.compile("\\d{4}"));
            String code = board.locator("#lesson-code").textContent();
            try (LoadedLesson others = LoadedLesson.underWay(lab)) {
                others.join(OTHERS);
                List<Page> students = List.of(join(visitor, code), join(visitor, code), join(visitor, code));
                Page projector = board.context()
                        .waitForPage(() -> board.locator("#open-projector").click());
                assertThat(board.locator("#students [data-student]")).hasCount(OTHERS + students.size());
                assertThat(projector.locator("#students [data-student]")).hasCount(OTHERS + students.size());
                CompletableFuture<Latencies> talk = CompletableFuture.supplyAsync(() -> talk(others));
                use(visitor, students, projector);
                Latencies latencies = talk.get();
                System.out.printf(
                        "57 of HTTP beside 3 browsers, board and projector: from post to tile median %.0f ms, p95 %.0f ms; server %d MB%n",
                        latencies.millis(0.5), latencies.millis(0.95), lab.residentMegabytes());
                assertTrue(latencies.millis(0.95) <= 1_000, "p95 " + latencies.millis(0.95) + " ms");
            }
        }
    }

    private static Latencies talk(LoadedLesson others) {
        try {
            return others.talk(TALKING_SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Page join(Visitor visitor, String code) {
        Page student = visitor.open("/join/?lang=en#" + code);
        student.locator("#join").click();
        assertThat(student.locator("#lesson-name")).not().isEmpty();
        return student;
    }

    /** Train, step, answer, draw; then one is without a network for a minute, and answers meanwhile. */
    private void use(Visitor visitor, List<Page> students, Page projector) throws InterruptedException {
        Page trains = students.get(0), steps = students.get(1), draws = students.get(2);
        go(visitor, trains, "/train/?net=784-10&iterations=2000&data=generated&samples=1000&start=1&lang=en");
        go(visitor, steps, "/graph/?preset=apples&lang=en");
        String stepping = steps.locator("#lesson-name").textContent();
        steps.locator("#to-end").click();
        assertThat(tile(stepping)).containsText("apples");
        view("train");
        assertThat(board.locator("#runs tbody")).containsText("784–10");

        view("question");
        board.locator("#ask").click();
        for (Page student : List.of(trains, steps)) answer(student);
        assertThat(board.locator("#answered")).hasText("2");

        view("digits");
        board.locator("#want-digit [data-digit='7']").click();
        draw(draws);
        draws.locator("#lesson-send").click();
        assertThat(projector.locator("#wall .board-says b")).hasText("7");
        board.locator("#want-none").click();
        assertThat(draws.locator("#lesson-digit")).isHidden();

        view("question");
        draws.context().setOffline(true);
        answer(draws);
        Thread.sleep(OFFLINE_SECONDS * 1_000);
        assertThat(board.locator("#answered")).hasText("2");
        long back = System.nanoTime();
        draws.context().setOffline(false);
        assertThat(board.locator("#answered")).hasText("3");
        double seconds = (System.nanoTime() - back) / 1e9;
        System.out.printf(
                "after %d s without a network an answer was on the board within %.1f s%n", OFFLINE_SECONDS, seconds);
        assertTrue(seconds <= 3, seconds + " s");
        board.locator("#reveal").click();
        assertThat(draws.locator("#lesson-outcome .verdict")).isVisible();
    }

    private static void go(Visitor visitor, Page student, String path) {
        student.navigate(visitor.address() + path);
        assertThat(student.locator("#lesson-name")).not().isEmpty();
    }

    private void view(String name) {
        board.locator("#tab-" + name).click();
    }

    private Locator tile(String name) {
        return board.locator("#students [data-student]", new Page.LocatorOptions().setHasText(name));
    }

    private static void answer(Page student) {
        student.locator("#lesson-options input").first().check();
        student.locator("#lesson-answer").click();
    }

    private static void draw(Page student) {
        assertThat(student.locator("#lesson-digit")).isVisible();
        BoundingBox pad = student.locator("#lesson-pad").boundingBox();
        double[][] seven = {{0.3, 0.2}, {0.7, 0.2}, {0.6, 0.5}, {0.5, 0.8}};
        student.mouse().move(pad.x + pad.width * seven[0][0], pad.y + pad.height * seven[0][1]);
        student.mouse().down();
        for (double[] at : seven) student.mouse().move(pad.x + pad.width * at[0], pad.y + pad.height * at[1]);
        student.mouse().up();
    }
}
