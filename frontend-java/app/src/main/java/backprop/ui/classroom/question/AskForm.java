package backprop.ui.classroom.question;

import backprop.lesson.ClassQuestion;
import backprop.lesson.ClassQuestion.Phase;
import backprop.lesson.Question;
import backprop.lesson.TeacherMessage;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import org.teavm.jso.JSBody;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;

/** Asks the class: one of the prepared questions, changed or not, or an own one; then reveals it, or asks it again. */
public final class AskForm {
    private final HTMLElement form = Elements.byId("ask-form");
    private final HTMLElement after = Elements.byId("ask-after");
    private final HTMLElement reveal = Elements.byId("reveal");
    private final HTMLElement again = Elements.byId("ask-again");
    private final HTMLSelectElement prepared = Elements.byId("ask-prepared");
    private final QuestionFields fields = new QuestionFields();
    private Optional<Phase> phase = Optional.empty();

    public AskForm(Consumer<TeacherMessage> order) {
        fill();
        Texts.onLanguage(this::fill);
        prepared.addEventListener("change", event -> choose());
        form.addEventListener("submit", event -> fields.read()
                .ifPresent(question -> order.accept(new TeacherMessage.Asked(question))));
        reveal.addEventListener("click", event -> order.accept(new TeacherMessage.Revealed()));
        again.addEventListener("click", event -> order.accept(new TeacherMessage.AskedAgain()));
        Elements.byId("ask-close")
                .addEventListener("click", event -> order.accept(new TeacherMessage.QuestionClosed()));
        prepared.setSelectedIndex(1);
        choose();
    }

    public void show(Optional<ClassQuestion> question) {
        Optional<Phase> now = question.map(ClassQuestion::phase).filter(one -> one != Phase.CLOSED);
        if (now.equals(phase)) return;
        boolean hadFocus = hasFocus();
        phase = now;
        form.setHidden(now.isPresent());
        after.setHidden(now.isEmpty());
        reveal.setHidden(!now.equals(Optional.of(Phase.OPEN)));
        again.setHidden(!now.equals(Optional.of(Phase.REVEALED)));
        if (!hadFocus) return;
        if (now.isEmpty()) prepared.focus();
        else (now.get() == Phase.OPEN ? reveal : again).focus();
    }

    /** Whether what was pressed last may be about to disappear. */
    private boolean hasFocus() {
        HTMLElement active = form.getOwnerDocument().getActiveElement();
        return contains(form, active) || contains(after, active);
    }

    @JSBody(
            params = {"root", "element"},
            script = "return root.contains(element);")
    private static native boolean contains(HTMLElement root, HTMLElement element);

    private void fill() {
        int chosen = Math.max(0, prepared.getSelectedIndex());
        Markup.empty(prepared);
        option(Texts.text("board.ask.own"));
        for (PreparedQuestion question : PreparedQuestion.ALL) option(question.words());
        prepared.setSelectedIndex(chosen);
        if (chosen > 0) choose();
    }

    private void option(String words) {
        HTMLOptionElement option = Elements.create("option");
        option.setInnerText(words);
        prepared.getOptions().add(option);
    }

    private void choose() {
        int chosen = prepared.getSelectedIndex();
        Optional<Question> question = chosen < 1
                ? Optional.empty()
                : PreparedQuestion.ALL.get(chosen - 1).question();
        if (question.isPresent()) fields.show(question.get());
        else fields.clear();
    }
}
