package backprop.ui.learn.question;

import backprop.question.AnswerBook;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** At the chapter's head: a mark for each of its questions, and how many have been answered. A mark leads to its question. */
final class QuestionMarks {
    private static final String PLACE = "questions-answered";

    private final Map<String, HTMLElement> marks = new LinkedHashMap<>();

    QuestionMarks(Map<String, List<QuestionForm>> forms) {
        forms.forEach((id, both) -> {
            HTMLElement link = HTMLDocument.current().querySelector("[data-leads=" + id + "]");
            if (link == null) return;
            link.addEventListener("click", event -> {
                event.preventDefault();
                both.forEach(form -> goTo(form.element()));
            });
            marks.put(id, link);
        });
    }

    void show(AnswerBook book) {
        if (marks.isEmpty()) return;
        int number = 0;
        for (Map.Entry<String, HTMLElement> mark : marks.entrySet()) {
            String standing = book.find(mark.getKey())
                    .map(answer -> QuestionForm.key(answer.standing()))
                    .orElse("open");
            mark.getValue().setAttribute("data-standing", standing);
            String words = Texts.text("learn.question.mark." + standing, Integer.toString(++number));
            mark.getValue().setAttribute("aria-label", words);
            mark.getValue().setAttribute("title", words);
        }
        Texts.show(
                Elements.byId(PLACE).querySelector("p"),
                "learn.questions-answered",
                Integer.toString(book.right()),
                Integer.toString(marks.size()));
    }

    /** Of the two, only the one of the page's language can be seen, and led to. */
    @JSBody(
            params = "form",
            script =
                    "if (form.offsetParent === null) return;"
                            + " form.scrollIntoView({ block: 'center' }); form.querySelector('input').focus({ preventScroll: true });")
    private static native void goTo(HTMLElement form);
}
