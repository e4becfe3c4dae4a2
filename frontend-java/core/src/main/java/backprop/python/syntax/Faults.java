package backprop.python.syntax;

import backprop.python.value.Problem;
import backprop.python.value.Raise;
import backprop.python.value.Source;
import backprop.python.value.TraceLine;

/** Makes the errors of one source, each with its line. */
record Faults(Source source) {
    Raise at(int line, Problem problem, String... details) {
        Raise raise = problem.raise(details);
        raise.locate(new TraceLine(source, "<module>", line));
        return raise;
    }
}
