package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A lesson whose server is killed, whose class is full, and beside which somebody works who has not joined. */
@ExtendWith(Lab.class)
class LessonTroubleIT {
    @Test
    void theServerIsKilledAndStartedAndTheLessonGoesOn(@TempDir Path cache, Visitor somebody) throws Exception {
        try (LessonServer server = new LessonServer(cache)) {
            Visitor visitor = somebody.at(server.address());
            for (String gone :
                    List.of("ERR_CONNECTION_REFUSED", "ERR_INCOMPLETE_CHUNKED_ENCODING", "ERR_EMPTY_RESPONSE", "503"))
                visitor.expectComplaint(gone);
            Page board = visitor.open("/class/?lang=en#key=" + LessonServer.KEY);
            board.locator("#start-lesson").click();
            assertThat(board.locator("#lesson-code")).hasText(Pattern.compile("\\d{4}"));
            Page student = visitor.open(
                    "/join/?lang=en#" + board.locator("#lesson-code").textContent());
            student.locator("#join").click();
            assertThat(student.locator("#lesson-name")).not().isEmpty();
            String name = student.locator("#lesson-name").textContent();
            board.locator("#tab-question").click();
            board.locator("#ask").click();
            assertThat(student.locator("#lesson-question")).isVisible();

            server.kill();
            student.locator("#lesson-options input").first().check();
            student.locator("#lesson-answer").click();
            assertThat(student.locator("#lesson-words")).containsText("No connection");
            assertThat(board.locator("#board-lost")).not().isEmpty();

            server.start();
            assertThat(board.locator("#answered")).hasText("1");
            assertThat(board.locator("#board-lost")).isEmpty();
            assertThat(student.locator("#lesson-said")).isHidden();
            assertThat(student.locator("#lesson-name")).hasText(name);
            board.locator("#reveal").click();
            assertThat(student.locator("#lesson-outcome .verdict")).isVisible();
            board.locator("#tab-class").click();
            assertThat(board.locator("#students [data-student]")).hasCount(1);
            assertThat(board.locator("#students [data-student]")).containsText(name);
        }
    }

    /** While a lesson is under way at the same server. */
    @Test
    void whoDoesNotJoinSendsNothing(Visitor visitor) {
        try (LessonDesk desk = LessonDesk.start(visitor, "en")) {
            Page page = desk.visitor.page();
            List<String> said = new CopyOnWriteArrayList<>();
            page.onRequest(request -> {
                boolean isAsked =
                        request.method().equals("GET") && !request.url().contains("/class/");
                if (!isAsked) said.add(request.method() + " " + request.url());
            });
            page.navigate(desk.visitor.address() + "/exercises/mul/?lang=en");
            ExerciseDesk exercise = ExerciseDesk.at(page);
            exercise.write(exercise.solution());
            exercise.check();
            page.navigate(desk.visitor.address() + "/learn/1/?lang=en");
            Locator question = page.locator("[data-question=passes]:visible");
            question.locator("input").fill("159,020");
            question.locator("input").press("Enter");
            assertThat(question).hasAttribute("data-outcome", "right");
            page.navigate(desk.visitor.address() + "/graph/?preset=apples&lang=en");
            page.locator("#to-end").click();
            page.navigate(desk.visitor.address()
                    + "/train/?net=784-10&iterations=20&data=generated&samples=1000&start=1&lang=en");
            assertThat(page.locator("#status")).hasAttribute("data-state", "done");
            assertEquals(List.of(), said);
            assertThat(desk.students()).hasCount(0);
        }
    }
}
