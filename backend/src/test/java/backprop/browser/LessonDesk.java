package backprop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import backprop.classroom.Classroom;
import backprop.classroom.ClassroomOptions;
import backprop.classroom.ClassroomRoutes;
import backprop.classroom.store.MemoryStore;
import backprop.server.TestServer;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A lesson in a server of its own: the teacher's board, and whoever joins. */
final class LessonDesk implements AutoCloseable {
    private static final String KEY = "0123456789abcdefghijkl";
    private static final Pattern CODE = Pattern.compile("\\d{4}");

    final Visitor visitor;
    final Page board;
    final String code;
    private final Classroom classroom;
    private final ClassroomRoutes routes;
    private final TestServer server;

    private LessonDesk(Visitor visitor, String language, boolean isPhone) {
        ClassroomOptions options = new ClassroomOptions(KEY, 60, Duration.ofHours(4), MemoryStore::new, false, false);
        classroom = new Classroom(options, System::currentTimeMillis);
        routes = new ClassroomRoutes(classroom);
        server = new TestServer(routes::addTo, Optional.empty());
        this.visitor = visitor.at("http://localhost:" + server.port());
        String link = "/class/?lang=" + language + "#key=" + KEY;
        board = isPhone ? this.visitor.openOnPhone(link) : this.visitor.open(link);
        board.locator("#start-lesson").click();
        assertThat(board.locator("#lesson-code")).hasText(CODE);
        code = board.locator("#lesson-code").textContent();
    }

    static LessonDesk start(Visitor visitor, String language) {
        return new LessonDesk(visitor, language, false);
    }

    /** With a phone as the teacher's remote. */
    static LessonDesk onPhone(Visitor visitor, String language) {
        return new LessonDesk(visitor, language, true);
    }

    /** By the link of the QR code. */
    Page join(String language) {
        return join(visitor.open("/join/?lang=" + language + "#" + code));
    }

    Page joinOnPhone(String language) {
        return join(visitor.openOnPhone("/join/?lang=" + language + "#" + code));
    }

    private static Page join(Page student) {
        student.locator("#join").click();
        assertThat(student.locator("#lesson-name")).not().isEmpty();
        return student;
    }

    void go(Page student, String path) {
        student.navigate(visitor.address() + path);
        assertThat(student.locator("#lesson-name")).not().isEmpty();
    }

    /** Ones of students who are none but requests; the last of them has drawn a ring instead. */
    void drawOnes(int count) {
        board.evaluate("""
                async ([code, count]) => {
                  const post = async (path, token, body) => {
                    const headers = { 'Content-Type': 'application/json', 'X-Backprop': '1' };
                    if (token) headers.Authorization = 'Bearer ' + token;
                    const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
                    return answer.json();
                  };
                  const line = [140, 30, 140, 250];
                  const ring = Array.from({ length: 25 }, (_, i) => (i * Math.PI) / 12)
                    .flatMap(turn => [140 + 60 * Math.cos(turn), 140 + 90 * Math.sin(turn)].map(Math.round));
                  await Promise.all(Array.from({ length: count }, async (_, i) => {
                    const { token } = await post('join', '', { code });
                    await post('say', token, { digit: { label: 1, strokes: [i === count - 1 ? ring : line] } });
                  }));
                }""", List.of(code, count));
        assertThat(board.locator("#wall li")).hasCount(count);
    }

    Locator students() {
        return board.locator("#students [data-student]");
    }

    void view(String name) {
        board.locator("#tab-" + name).click();
    }

    /** In the language that it has, and in the other one, in which it stays. */
    static void requireAccessibleInBoth(Page page) {
        Axe.requireNoViolation(page);
        page.locator("#language").click();
        Axe.requireNoViolation(page);
    }

    static void requireNothingBeside(Page page) {
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    @Override
    public void close() {
        board.context().pages().forEach(Page::close);
        routes.close();
        server.close();
        classroom.close();
    }
}
