package backprop.command;

import backprop.exercise.Evidence;
import backprop.exercise.Exercise;
import backprop.exercise.Mistake;
import backprop.exercise.Verdict;
import backprop.json.Json;
import backprop.python.PythonError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A verdict in one line; the words are those of the pages, in English. */
final class VerdictWords {
    private static final String TEXTS = "/backprop/web/i18n/en/exercise.json";

    private final Json texts;

    private VerdictWords(Json texts) {
        this.texts = texts;
    }

    /** From the class path. */
    static VerdictWords load() {
        try (InputStream in = VerdictWords.class.getResourceAsStream(TEXTS)) {
            if (in == null) throw new IllegalStateException("nothing at " + TEXTS + " on the class path");
            return new VerdictWords(Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String title(Exercise exercise) {
        return text(exercise.name() + ".title");
    }

    String line(Verdict verdict) {
        if (verdict instanceof Verdict.Wrong wrong) {
            String what = wrong.mistake().map(this::name).orElseGet(() -> describe(wrong.evidence()));
            return "wrong: " + wrong.output() + ": " + what;
        }
        if (verdict instanceof Verdict.Unwritten unwritten)
            return "wrong: line " + unwritten.line() + ": " + text("evidence.unwritten");
        return verdict instanceof Verdict.Error error ? "error: " + describe(error.error()) : "right";
    }

    private static String describe(PythonError error) {
        return (error.line() > 0 ? "line " + error.line() + ": " : "") + error.getMessage();
    }

    private String name(Mistake mistake) {
        return text("mistake." + mistake.key());
    }

    private String describe(Evidence evidence) {
        return text("evidence." + evidence.key(), evidence.details().toArray());
    }

    private String text(String key, Object... values) {
        String text = texts.get("exercise." + key).text();
        for (int i = 0; i < values.length; i++) text = text.replace("{" + i + "}", String.valueOf(values[i]));
        return text;
    }
}
