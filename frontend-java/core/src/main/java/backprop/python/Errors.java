package backprop.python;

import backprop.python.print.Repr;
import backprop.python.value.Abort;
import backprop.python.value.Interruption;
import backprop.python.value.Problem;
import backprop.python.value.Raise;
import backprop.python.value.Source;
import backprop.python.value.TraceLine;
import java.util.List;

/** From what flies through the interpreter to what its user gets. */
final class Errors {
    private static final String KEYS = "python.error.";

    private final Repr repr;

    Errors(Repr repr) {
        this.repr = repr;
    }

    PythonError of(Raise raise, Source source) {
        String type = raise.exception().type().name();
        String text = text(raise);
        List<String> details = raise.problem().isPresent() ? raise.details() : List.of(type, text);
        String key = raise.problem().map(Problem::name).orElse("RAISED");
        return new PythonError(type, text, line(raise, source), raise.trace(), KEYS + key, details);
    }

    /** An exception whose own __str__ raises has none. */
    private String text(Raise raise) {
        try {
            return repr.str(raise.exception());
        } catch (Interruption e) {
            return "";
        }
    }

    PythonError of(Abort abort, Source source) {
        Problem problem = abort.problem();
        return new PythonError(
                problem.type().name(),
                problem.message(abort.details()),
                line(abort, source),
                abort.trace(),
                KEYS + problem.name(),
                abort.details());
    }

    /** One without a place. */
    PythonError of(Problem problem, String... details) {
        List<String> all = List.of(details);
        return new PythonError(problem.type().name(), problem.message(all), 0, List.of(), KEYS + problem.name(), all);
    }

    /** The innermost in that source; else in any that was handed over. */
    private static int line(Interruption interruption, Source source) {
        int other = 0;
        for (TraceLine each : interruption.trace()) {
            if (each.source().equals(source)) return each.line();
            if (other == 0 && each.source().name().isEmpty()) other = each.line();
        }
        return other;
    }
}
