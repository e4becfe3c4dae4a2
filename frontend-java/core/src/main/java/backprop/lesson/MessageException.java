package backprop.lesson;

import backprop.file.FileException;
import backprop.json.JsonException;
import java.util.Locale;
import java.util.Map;

/** A message that is not taken; the sentence says what was expected. Its code is a key of the texts: lesson.refused.address. */
public final class MessageException extends FileException {
    /** What can be wrong, each with its sentence. */
    public enum Problem {
        FORM("the message has not the form that is expected: {reason}"),
        KINDS("the message says {found}, where {known} were expected"),
        NUMBER("{name} is a number from {least} to {most}, not {found}"),
        TEXT("{name} has 1 to {most} characters, none of them a control character, not {found}"),
        NAME("{name} has 1 to {most} small letters, digits, hyphens and slashes, and is not \"{found}\""),
        ADDRESS("an address is path and query of a page of the lab, of at most {most} characters, not \"{found}\""),
        COUNT("{name} has {least} to {most} entries, not {found}"),
        ONE_OF("{name} is one of {known}, not \"{found}\""),
        ANSWER("an answer is a number, such as 0.25 or 1e-3, not \"{found}\"");

        private final String sentence;

        Problem(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Problem problem;

    MessageException(Problem problem, Map<String, String> parameters) {
        super(code(problem), problem.sentence, parameters);
        this.problem = problem;
    }

    MessageException(JsonException reason) {
        super(code(Problem.FORM), Problem.FORM.sentence, Map.of(), reason);
        this.problem = Problem.FORM;
    }

    static MessageException of(Problem problem, String name, String found) {
        return new MessageException(problem, Map.of("name", name, "found", shortened(found)));
    }

    static MessageException bounded(Problem problem, String name, String least, String most, String found) {
        return new MessageException(
                problem, Map.of("name", name, "least", least, "most", most, "found", shortened(found)));
    }

    static MessageException unknown(Problem problem, String name, String known, String found) {
        return new MessageException(problem, Map.of("name", name, "known", known, "found", shortened(found)));
    }

    private static String code(Problem problem) {
        return "lesson.refused." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Problem problem() {
        return problem;
    }
}
