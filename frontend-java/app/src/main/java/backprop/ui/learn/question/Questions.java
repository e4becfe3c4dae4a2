package backprop.ui.learn.question;

import backprop.question.AnswerBook;
import backprop.question.Standing;
import backprop.question.Verdict;
import backprop.ui.dom.LessonReport;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;

/** All questions of the chapter that is open, each in two languages; what is done in one of them is done in the other. */
public final class Questions {
    private final String chapter;
    private final SavedAnswers kept;
    private final AnswerBook book;
    private final Map<String, List<QuestionForm>> forms = new LinkedHashMap<>();
    private final QuestionMarks marks;

    /** @param chapter its number */
    public Questions(String chapter) {
        this.chapter = chapter;
        kept = new SavedAnswers(chapter);
        book = kept.book();
        NodeList<? extends HTMLElement> all = HTMLDocument.current().querySelectorAll("form.question");
        for (int i = 0; i < all.getLength(); i++) add(new QuestionForm(all.get(i)));
        marks = new QuestionMarks(forms);
        if (forms.isEmpty()) return;
        marks.show(book);
        Texts.onLanguage(() -> marks.show(book));
    }

    private void add(QuestionForm form) {
        String id = form.id();
        forms.computeIfAbsent(id, first -> new ArrayList<>()).add(form);
        form.onAnswer((given, verdict) -> answer(id, given, verdict), () -> solve(id));
        book.find(id).ifPresent(form::restore);
    }

    private void answer(String id, String given, Verdict verdict) {
        boolean wasRight =
                book.find(id).filter(answer -> answer.standing().isRight()).isPresent();
        book.record(id, given, verdict.isRight());
        forms.get(id).forEach(form -> form.show(given, verdict));
        saveAndShow(id);
        if (LessonReport.isWanted() && !wasRight)
            LessonReport.task("learn/" + chapter + "/" + id, verdict.isRight() ? "right" : "wrong", "");
    }

    private void solve(String id) {
        book.show(id);
        forms.get(id).forEach(QuestionForm::solve);
        saveAndShow(id);
    }

    private void saveAndShow(String id) {
        kept.save(book);
        Standing standing = book.find(id).orElseThrow().standing();
        forms.get(id).forEach(form -> form.showStanding(standing));
        marks.show(book);
    }
}
