package backprop.ui.classroom.question;

import backprop.lesson.Bounds;
import backprop.lesson.Question;
import backprop.lesson.Wording;
import backprop.lesson.page.GraphLink;
import backprop.number.DecimalComma;
import backprop.number.Numbers;
import backprop.ui.dom.Delegate;
import backprop.ui.dom.DomUpdate;
import backprop.ui.dom.Elements;
import backprop.ui.dom.Texts;
import backprop.ui.lesson.NodeName;
import backprop.ui.lesson.Place;
import backprop.ui.lesson.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLInputElement;
import org.teavm.jso.dom.html.HTMLTextAreaElement;

/** The fields of a question: what it is made of, for each kind of answer. */
final class QuestionFields {
    private static final String CHOICE = "choice", NUMBER = "number", GRADIENT = "gradient";

    private final HTMLElement form = Elements.byId("ask-form");
    private final HTMLElement kinds = Elements.byId("ask-kinds");
    private final HTMLTextAreaElement text = Elements.byId("ask-text");
    private final HTMLInputElement right = Elements.byId("ask-right");
    private final HTMLInputElement link = Elements.byId("ask-link");
    private final HTMLElement gradient = Elements.byId("ask-gradient");
    private final HTMLElement problem = Elements.byId("ask-trouble");
    private final OptionFields options = new OptionFields(Elements.byId("ask-options"));
    /** What the fields were filled with: the question, then its options; and in which language. */
    private List<Wording> prepared = List.of();

    private String language = "";

    QuestionFields() {
        Delegate.on(kinds, "change", "input", radio -> kind(((HTMLInputElement) radio).getValue()));
        link.addEventListener("input", event -> showGradient());
    }

    private void kind(String kind) {
        radio(kind).setChecked(true);
        DomUpdate.attribute(form, "data-kind", kind);
        Texts.clear(problem);
    }

    private HTMLInputElement radio(String kind) {
        return (HTMLInputElement) kinds.querySelector("[value=" + kind + "]");
    }

    void clear() {
        prepared = List.of();
        kind(CHOICE);
        text.setValue("");
        right.setValue("");
        link.setValue("");
        options.show(List.of(), OptionalDouble.empty());
        Texts.clear(gradient);
        text.focus();
    }

    /** In the language of the moment. */
    void show(Question question) {
        prepared = new ArrayList<>();
        language = Texts.language();
        if (question instanceof Question.Choice choice) {
            kind(CHOICE);
            prepared.add(choice.text());
            prepared.addAll(choice.options());
            text.setValue(choice.text().in(language));
            options.show(Wording.in(language, choice.options()), choice.right());
        } else if (question instanceof Question.AnyNumber number) {
            kind(NUMBER);
            prepared.add(number.text());
            text.setValue(number.text().in(language));
            right.setValue(Numbers.full(number.right().orElse(0)));
        } else if (question instanceof Question.NextGradient next) {
            kind(GRADIENT);
            link.setValue(next.address());
            showGradient();
        }
    }

    /** None where something is missing, which is said. */
    Optional<Question> read() {
        Texts.clear(problem);
        if (radio(GRADIENT).isChecked()) {
            Optional<Question.NextGradient> next = next();
            return next.isPresent() ? Optional.of(next.get()) : reject("board.ask.gradient-none");
        }
        String asked = text.getValue().strip();
        if (asked.isEmpty()) return reject("board.ask.no-text");
        return radio(NUMBER).isChecked() ? number(asked) : choice(asked);
    }

    private Optional<Question> number(String asked) {
        OptionalDouble value = DecimalComma.read(right.getValue());
        if (value.isEmpty()) return reject("board.ask.no-number", right.getValue());
        return Optional.of(new Question.AnyNumber(words(List.of(asked)).get(0), value));
    }

    private Optional<Question> choice(String asked) {
        List<String> given = options.given();
        if (given.size() < 2) return reject("board.ask.no-options");
        if (options.right().isEmpty()) return reject("board.ask.no-right");
        List<String> typed = new ArrayList<>(List.of(asked));
        typed.addAll(given);
        List<Wording> all = words(typed);
        return Optional.of(new Question.Choice(all.get(0), all.subList(1, all.size()), options.right()));
    }

    private List<Wording> words(List<String> typed) {
        return Wording.unlessChanged(prepared, language, typed);
    }

    private Optional<Question.NextGradient> next() {
        String place = Place.of(link.getValue());
        if (!place.startsWith("/graph/") || !Bounds.isAddress(place)) return Optional.empty();
        return new GraphLink(Query.of(place)).next(place);
    }

    private void showGradient() {
        Optional<Question.NextGradient> next = next();
        if (link.getValue().isBlank()) Texts.clear(gradient);
        else if (next.isEmpty()) Texts.show(gradient, "board.ask.gradient-none");
        else
            Texts.show(
                    gradient,
                    "board.ask.gradient-is",
                    NodeName.of(next.get()),
                    Numbers.formatShort(next.get().right().getAsDouble()));
    }

    private <T> Optional<T> reject(String key, String... parameters) {
        Texts.show(problem, key, parameters);
        return Optional.empty();
    }
}
