package backprop.lesson;

import backprop.json.Json;
import backprop.lesson.ClassQuestion.Phase;
import backprop.lesson.Distribution.Group;
import backprop.lesson.MessageException.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * {"kind":"gradient","address","node","right"}, {"kind":"number","text","right"}, {"kind":"choice","text","options":[…],"right"};
 * a text is {"en","zh"}, or a string where both are the same.
 */
final class QuestionCodec {
    private static final String GRADIENT = "gradient", NUMBER = "number", CHOICE = "choice";

    private QuestionCodec() {}

    static Question read(Json json) {
        OptionalDouble right = number(json.find("right"));
        String kind = json.get("kind").text();
        return switch (kind) {
            case GRADIENT ->
                new Question.NextGradient(
                        Bounds.address(json.get("address")),
                        Bounds.text(json.get("node"), "node", Bounds.OPTION),
                        right);
            case NUMBER -> new Question.AnyNumber(words(json.get("text"), "text", Bounds.TEXT), right);
            case CHOICE -> choice(json, right);
            default ->
                throw MessageException.unknown(Problem.ONE_OF, "kind", GRADIENT + ", " + NUMBER + ", " + CHOICE, kind);
        };
    }

    private static Question choice(Json json, OptionalDouble right) {
        List<Wording> options = new ArrayList<>();
        for (Json option : Bounds.items(json.get("options"), "options", 2, Bounds.OPTIONS))
            options.add(words(option, "option", Bounds.OPTION));
        if (right.isPresent()) Bounds.whole(json.get("right"), "right", 0, options.size() - 1);
        return new Question.Choice(words(json.get("text"), "text", Bounds.TEXT), options, right);
    }

    private static Wording words(Json json, String name, int most) {
        if (!(json instanceof Json.Members)) return Wording.of(Bounds.text(json, name, most));
        return new Wording(Bounds.text(json.get("en"), name, most), Bounds.text(json.get("zh"), name, most));
    }

    private static Json write(Wording words) {
        if (words.isOneLanguage()) return Json.of(words.english());
        Map<String, Json> json = new LinkedHashMap<>();
        json.put("en", Json.of(words.english()));
        json.put("zh", Json.of(words.chinese()));
        return Json.of(json);
    }

    private static OptionalDouble number(Optional<Json> json) {
        return json.isEmpty() || json.get() instanceof Json.Null
                ? OptionalDouble.empty()
                : OptionalDouble.of(json.get().number());
    }

    static Json write(Question question) {
        return Json.of(members(question));
    }

    private static Map<String, Json> members(Question question) {
        Map<String, Json> json = new LinkedHashMap<>();
        if (question instanceof Question.NextGradient gradient) {
            json.put("kind", Json.of(GRADIENT));
            json.put("address", Json.of(gradient.address()));
            json.put("node", Json.of(gradient.node()));
        } else if (question instanceof Question.AnyNumber number) {
            json.put("kind", Json.of(NUMBER));
            json.put("text", write(number.text()));
        } else if (question instanceof Question.Choice choice) {
            json.put("kind", Json.of(CHOICE));
            json.put("text", write(choice.text()));
            json.put(
                    "options",
                    Json.of(choice.options().stream().map(QuestionCodec::write).toList()));
        }
        question.right().ifPresent(right -> json.put("right", Json.of(right)));
        return json;
    }

    /** The question's members, and {"number","state","answered","rounds":[[{"value","count"},…],…],"yours"}. */
    static Json write(ClassQuestion asked) {
        Map<String, Json> json = members(asked.question());
        json.put("number", Json.of(asked.number()));
        json.put("state", Json.of(Bounds.key(asked.phase())));
        json.put("answered", Json.of(asked.answered()));
        json.put(
                "rounds",
                Json.of(asked.rounds().stream().map(QuestionCodec::write).toList()));
        asked.yours().ifPresent(yours -> json.put("yours", Json.of(yours)));
        return Json.of(json);
    }

    private static Json write(Distribution distribution) {
        List<Json> groups = new ArrayList<>();
        for (Group group : distribution.groups()) {
            Map<String, Json> json = new LinkedHashMap<>();
            json.put("value", Json.of(group.value()));
            json.put("count", Json.of(group.count()));
            groups.add(Json.of(json));
        }
        return Json.of(groups);
    }

    static ClassQuestion readAsked(Json json) {
        List<Distribution> rounds = new ArrayList<>();
        for (Json round : json.get("rounds").items()) {
            List<Group> groups = new ArrayList<>();
            for (Json group : round.items())
                groups.add(new Group(
                        group.get("value").number(), group.get("count").integer()));
            rounds.add(new Distribution(groups));
        }
        return new ClassQuestion(
                json.get("number").integer(),
                read(json),
                Bounds.oneOf(json.get("state"), "state", Phase.values()),
                json.get("answered").integer(),
                rounds,
                number(json.find("yours")));
    }
}
