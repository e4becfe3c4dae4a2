package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A lesson in browsers: a board, a projector, and students who join. */
@ExtendWith(Lab.class)
class LessonIT {
    @Test
    void aWrongCodeIsSaidAndAnotherNameIsHad(Visitor visitor) {
        try (LessonDesk desk = LessonDesk.start(visitor, "en")) {
            desk.visitor.expectComplaint("404");
            Page student = desk.visitor.open("/join/?lang=en");
            LessonDesk.requireAccessibleInBoth(student);
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
        Axe.requireNoViolation(again);
        again.locator("#go-on").click();
        assertThat(again.locator("#lesson-name")).hasText(name);
        assertThat(desk.students()).hasCount(1);
        return again;
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
            assertThat(desk.board.locator("#runs tbody .board-mark.done")).hasCount(1);
            Axe.requireNoViolation(desk.board);
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
            assertThat(desk.board.locator("#tasks td .board-mark.missed")).hasCount(1);
            Axe.requireNoViolation(desk.board);
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
            Axe.requireNoViolation(board);
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
    void theClassIsPausedAndBroughtSomewhereAndCanGoBack(Visitor visitor) {
        try (LessonDesk desk = LessonDesk.start(visitor, "en")) {
            Page student = desk.join("en");
            List<String> said = new ArrayList<>();
            student.onRequest(request -> said.add(String.valueOf(request.postData())));
            desk.go(student, "/graph/?preset=apples&lang=en");
            desk.board.locator("#pause-pages").click();
            assertThat(student.locator("#pause-sheet")).isVisible();
            Axe.requireNoViolation(student);
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
            Axe.requireNoViolation(desk.board);
            desk.board.locator("#end-now").click();
            assertThat(desk.board.locator("#start-lesson")).isVisible();
            assertThat(student.locator("#lesson-words")).containsText("The lesson has ended");
            assertThat(student.locator("#lesson-name")).isHidden();
        }
    }
}
