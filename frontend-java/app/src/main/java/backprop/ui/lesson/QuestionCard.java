package backprop.ui.lesson;

import backprop.lesson.ClassQuestion;
import backprop.lesson.Question;
import backprop.lesson.StudentMessage;
import backprop.lesson.Wording;
import backprop.number.DecimalComma;
import backprop.number.Numbers;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Markup;
import backprop.ui.dom.Texts;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.xml.NodeList;

/** The question of the moment: answered here, and later shown with what the class has answered. */
final class QuestionCard {
    private static final String ASKED = "lesson-asked";

    private final HTMLElement card = Elements.byId("lesson-question");
    private final FoldButton fold = new FoldButton(card, Elements.byId("lesson-fold"));
    private final HTMLElement asked = Elements.byId(ASKED);
    private final HTMLElement situation = Elements.byId("lesson-situation");
    private final HTMLElement options = Elements.byId("lesson-options");
    private final HTMLElement number = Elements.byId("lesson-number-label");
    private final HTMLInputElement typed = Elements.byId("lesson-number");
    private final HTMLElement answer = Elements.byId("lesson-answer");
    private final HTMLElement message = Elements.byId("lesson-answered");
    private final Outcome outcome = new Outcome(Elements.byId("lesson-outcome"));
    private final Consumer<StudentMessage> say;
    private Optional<ClassQuestion> shown = Optional.empty();
    private boolean isLost;

    QuestionCard(Consumer<StudentMessage> say) {
        this.say = say;
        Elements.byId("lesson-form").addEventListener("submit", event -> answer());
        Texts.onLanguage(() -> shown.ifPresent(question -> {
            showText(question.question());
            outcome.show(question);
        }));
    }

    void show(ClassQuestion question) {
        if (question.phase() == ClassQuestion.Phase.CLOSED) {
            close();
            return;
        }
        boolean isNew = shown.isEmpty() || shown.get().number() != question.number();
        boolean isAgain = !isNew
                && shown.get().phase() == ClassQuestion.Phase.REVEALED
                && question.phase() == ClassQuestion.Phase.OPEN;
        shown = Optional.of(question);
        if (isNew) showQuestion(question);
        if (isNew || isAgain) fold.fold(false);
        card.setHidden(false);
        boolean isOpen = question.phase() == ClassQuestion.Phase.OPEN;
        enable(isOpen);
        options.setHidden(!isOpen);
        number.setHidden(!isOpen || question.question() instanceof Question.Choice);
        if (isOpen && question.yours().isPresent()) Texts.show(message, "lesson.answered");
        else if (isAgain) Texts.show(message, "lesson.again");
        else if (isNew || !isOpen) Texts.clear(message);
        Texts.show(answer, question.yours().isPresent() ? "lesson.answer.again" : "lesson.answer");
        outcome.show(question);
    }

    void close() {
        shown = Optional.empty();
        card.setHidden(true);
    }

    private void showQuestion(ClassQuestion question) {
        Markup.empty(options);
        typed.setValue("");
        situation.setHidden(true);
        Question what = question.question();
        if (what instanceof Question.NextGradient gradient) {
            situation.setHidden(false);
            situation.setAttribute("href", Place.address(gradient.address()));
        } else if (what instanceof Question.Choice choice) {
            for (int i = 0; i < choice.options().size(); i++) option(i, question);
        }
        showText(what);
        question.yours().ifPresent(yours -> typed.setValue(Numbers.full(yours)));
    }

    /** In the language of the moment; what is chosen, or typed, stays. */
    private void showText(Question what) {
        if (what instanceof Question.NextGradient gradient) {
            Texts.show(asked, "lesson.gradient", NodeName.of(gradient));
        } else if (what instanceof Question.AnyNumber any) {
            words(any.text());
        } else if (what instanceof Question.Choice choice) {
            words(choice.text());
            NodeList<? extends HTMLElement> spans = options.querySelectorAll("span");
            for (int i = 0; i < spans.getLength(); i++) {
                String words = choice.options().get(i).in(Texts.language());
                DomUpdate.text((HTMLElement) spans.item(i), (char) ('A' + i) + " · " + words);
            }
        }
    }

    private void words(Wording text) {
        Texts.clear(asked);
        DomUpdate.text(asked, text.in(Texts.language()));
    }

    private void option(int place, ClassQuestion question) {
        HTMLElement label = Elements.create("label");
        HTMLInputElement radio = Elements.create("input");
        radio.setType("radio");
        radio.setName(ASKED);
        radio.setValue(Integer.toString(place));
        radio.setChecked(question.yours().equals(OptionalDouble.of(place)));
        Markup.put(label, radio, Elements.create("span"));
        options.appendChild(label);
    }

    private void enable(boolean isOpen) {
        answer.setHidden(!isOpen);
        typed.setDisabled(!isOpen);
        NodeList<? extends HTMLElement> radios = options.querySelectorAll("input");
        for (int i = 0; i < radios.getLength(); i++) ((HTMLInputElement) radios.item(i)).setDisabled(!isOpen);
    }

    private void answer() {
        ClassQuestion question = shown.orElseThrow();
        OptionalDouble value = question.question() instanceof Question.Choice ? chosen() : typed();
        if (value.isEmpty()) return;
        say.accept(new StudentMessage.Answered(question.number(), value.getAsDouble()));
        Texts.show(message, isLost ? "lesson.offline" : "lesson.sending");
    }

    private OptionalDouble chosen() {
        HTMLElement radio = options.querySelector(":checked");
        if (radio != null) return OptionalDouble.of(Integer.parseInt(((HTMLInputElement) radio).getValue()));
        Texts.show(message, "lesson.choose");
        return OptionalDouble.empty();
    }

    private OptionalDouble typed() {
        OptionalDouble value = DecimalComma.read(typed.getValue());
        if (value.isPresent()) return value;
        Texts.show(message, "lesson.not-a-number", typed.getValue());
        typed.focus();
        return OptionalDouble.empty();
    }

    void setLost(boolean lost) {
        isLost = lost;
    }
}
