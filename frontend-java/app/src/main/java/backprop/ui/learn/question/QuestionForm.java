package backprop.ui.learn.question;

import backprop.question.AnswerBook;
import backprop.question.Question;
import backprop.question.Standing;
import backprop.question.Verdict;
import backprop.ui.dom.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.NodeList;

/** A question in one of the languages: it takes an answer, marks it, says what a wrong one was thinking, and opens when it is right. */
final class QuestionForm {
    private static final String HIDDEN = "hidden";

    private final HTMLElement form;
    private final HTMLElement verdict;
    private final HTMLElement standing;
    private final NodeList<? extends HTMLElement> inputs;
    private final NodeList<? extends HTMLElement> explanations;
    private final Question question;

    QuestionForm(HTMLElement form) {
        this.form = form;
        verdict = form.querySelector(".verdict");
        standing = form.querySelector(".standing");
        inputs = form.querySelectorAll("input");
        explanations = form.querySelectorAll("[data-when]");
        question = question();
    }

    /** @param answered is told what was given, where it could be read, and what it is worth */
    void onAnswer(BiConsumer<String, Verdict> answered, Runnable shown) {
        form.addEventListener("submit", event -> {
            event.preventDefault();
            String given = given();
            Optional<Verdict> judged = question.grade(given);
            judged.ifPresentOrElse(found -> answered.accept(given, found), this::requestAnswer);
        });
        form.querySelector("[data-show]").addEventListener("click", event -> shown.run());
    }

    String id() {
        return form.getAttribute("data-question");
    }

    HTMLElement element() {
        return form;
    }

    private Question question() {
        if (form.hasAttribute("data-right")) return new Question.Choice(form.getAttribute("data-right"));
        if (form.hasAttribute("data-line")) return new Question.Line(form.getAttribute("data-line"), usual());
        String tolerance = form.getAttribute("data-tolerance");
        return new Question.Amount(
                form.getAttribute("data-answer"),
                tolerance == null ? Question.Amount.TOLERANCE : Double.parseDouble(tolerance),
                usual());
    }

    private List<String> usual() {
        List<String> usual = new ArrayList<>();
        for (int i = 0; i < explanations.getLength(); i++)
            usual.add(explanations.get(i).getAttribute("data-when"));
        usual.remove(Verdict.OTHER);
        return usual;
    }

    private boolean isChoice() {
        return form.hasAttribute("data-right");
    }

    private String given() {
        for (int i = 0; i < inputs.getLength(); i++) {
            HTMLInputElement input = (HTMLInputElement) inputs.get(i);
            if (!isChoice() || input.isChecked()) return input.getValue();
        }
        return "";
    }

    private void put(String given) {
        for (int i = 0; i < inputs.getLength(); i++) {
            HTMLInputElement input = (HTMLInputElement) inputs.get(i);
            if (isChoice()) input.setChecked(input.getValue().equals(given));
            else input.setValue(given);
        }
    }

    /** Nothing was given, or nothing that can be read. */
    private void requestAnswer() {
        showExplanation("");
        showVerdict("empty", isChoice() ? "choose" : form.hasAttribute("data-line") ? "write" : "type");
    }

    void show(String given, Verdict found) {
        put(given);
        showExplanation(found.isRight() ? "" : found.key());
        showVerdict(found.isRight() ? "right" : "wrong", found.isRight() ? "right" : "wrong");
        if (found.isRight()) open();
    }

    /** Without an answer. */
    void solve() {
        if (isChoice()) put(form.getAttribute("data-right"));
        showExplanation("");
        showVerdict("shown", "shown");
        open();
    }

    /** As it was left at another time. */
    void restore(AnswerBook.Answer answer) {
        put(answer.given());
        showStanding(answer.standing());
    }

    void showStanding(Standing reached) {
        form.setAttribute("data-standing", key(reached));
        Texts.show(standing, "learn.question." + key(reached));
    }

    static String key(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void open() {
        form.querySelector("[data-solution]").removeAttribute(HIDDEN);
    }

    private void showVerdict(String outcome, String word) {
        form.setAttribute("data-outcome", outcome);
        verdict.removeAttribute(HIDDEN);
        Texts.show(verdict.querySelector("b"), "learn.question.say." + word);
    }

    private void showExplanation(String key) {
        for (int i = 0; i < explanations.getLength(); i++)
            explanations
                    .get(i)
                    .setHidden(!explanations.get(i).getAttribute("data-when").equals(key));
    }
}
