package backprop.question;

import backprop.json.Json;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The answers that a reader gave to a chapter's questions, as they are kept on his device. */
public final class AnswerBook {
    private static final String STANDING = "standing", GIVEN = "given";

    private final Map<String, Answer> answers = new LinkedHashMap<>();

    /** @param given the last one, or the right one; empty where it was only shown */
    public record Answer(Standing standing, String given) {}

    /** Whatever cannot be read, nobody has answered. */
    public static AnswerBook parse(String text) {
        AnswerBook book = new AnswerBook();
        try {
            Json.parse(text).members().forEach((id, answer) -> book.answers.put(id, read(answer)));
        } catch (RuntimeException unreadable) {
            book.answers.clear();
        }
        return book;
    }

    private static Answer read(Json answer) {
        Standing standing = Stream.of(Standing.values())
                .filter(known -> key(known).equals(answer.get(STANDING).text()))
                .findFirst()
                .orElseThrow();
        return new Answer(standing, answer.get(GIVEN).text());
    }

    public boolean isEmpty() {
        return answers.isEmpty();
    }

    public Optional<Answer> find(String id) {
        return Optional.ofNullable(answers.get(id));
    }

    /** What was right stays right. */
    public void record(String id, String given, boolean isRight) {
        Optional<Answer> before = find(id);
        if (before.isPresent() && before.get().standing().isRight()) return;
        Standing standing =
                !isRight ? Standing.MISSED : before.isPresent() ? Standing.RIGHT_AFTER_MISS : Standing.RIGHT;
        answers.put(id, new Answer(standing, given));
    }

    public void show(String id) {
        if (find(id).isEmpty() || !answers.get(id).standing().isRight())
            answers.put(id, new Answer(Standing.SHOWN, ""));
    }

    /** Those that were answered rightly, in the end. */
    public int right() {
        return (int) answers.values().stream()
                .filter(answer -> answer.standing().isRight())
                .count();
    }

    public String text() {
        Map<String, Json> members = new LinkedHashMap<>();
        answers.forEach((id, answer) -> members.put(
                id, Json.of(Map.of(STANDING, Json.of(key(answer.standing())), GIVEN, Json.of(answer.given())))));
        return Json.of(members).compact();
    }

    private static String key(Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
